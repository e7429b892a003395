package kr.proto14.app.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import kr.proto14.app.Secret;

/**
 * The checked configuration: defaults, over them the {@code .env} file, the environment, and flags.
 * An empty value counts as not given; only {@code PROTO14_ZENTOTO_URL} is switched off by it.
 */
public final class Config {
  private final Map<Setting, Object> parsed;
  private final List<Value> values;
  private final List<Problem> warnings;
  private final Optional<Path> file;

  Config(
      Map<Setting, Object> parsed,
      List<Value> values,
      List<Problem> warnings,
      Optional<Path> file) {
    this.parsed = new EnumMap<>(parsed);
    this.values = List.copyOf(values);
    this.warnings = List.copyOf(warnings);
    this.file = file;
  }

  /**
   * Reads and checks all layers.
   *
   * @throws ConfigException naming everything that is wrong
   */
  public static Config load(ConfigSources sources) {
    return new ConfigLoader(sources).load();
  }

  /** The secret, where it is given. */
  public Optional<Secret> secret(Setting setting) {
    return find(Secret.class, setting);
  }

  /** All secrets that are given. */
  public List<Secret> secrets() {
    return parsed.values().stream()
        .filter(Secret.class::isInstance)
        .map(Secret.class::cast)
        .toList();
  }

  /** Telegram's ids of the chats written to; empty where none is given. */
  public List<String> chats() {
    return find(Kind.Chats.class, Setting.TELEGRAM_CHAT_ID).map(Kind.Chats::ids).orElse(List.of());
  }

  /** The folder of the embedded database, absolute; it may not exist yet. */
  public Path data() {
    return get(Path.class, Setting.PROTO14_DATA);
  }

  /** The JDBC URL of a PostgreSQL, which may hold a password; empty for the embedded database. */
  public Optional<Secret> database() {
    return secret(Setting.PROTO14_DATABASE_URL);
  }

  /**
   * A base URL without a slash at its end.
   *
   * @throws NoSuchElementException if the setting is no URL, or is switched off
   */
  public URI url(Setting setting) {
    return get(URI.class, setting);
  }

  /** The base URL of the fallback source; empty where it is switched off. */
  public Optional<URI> zentoto() {
    return find(URI.class, Setting.PROTO14_ZENTOTO_URL);
  }

  /** Won a ticket may cost: 1,000 to 100,000, a multiple of 1,000. */
  public int budget() {
    return get(Integer.class, Setting.PROTO14_BUDGET);
  }

  /** What a ticket aims at; {@code 14}. */
  public String aim() {
    return get(String.class, Setting.PROTO14_AIM);
  }

  /** {@link Locale#KOREAN} or {@link Locale#ENGLISH}. */
  public Locale language() {
    return get(Locale.class, Setting.PROTO14_LANG);
  }

  /** The address our HTTP server listens on. */
  public String httpHost() {
    return get(String.class, Setting.PROTO14_HTTP_HOST);
  }

  /** The port our HTTP server listens on; 0 for any free one. */
  public int httpPort() {
    return get(Integer.class, Setting.PROTO14_HTTP_PORT);
  }

  /** Whether a setting has a value. */
  public boolean has(Setting setting) {
    return parsed.containsKey(setting);
  }

  /** When a job is due. */
  public Moments moments(Setting setting) {
    return get(Moments.class, setting);
  }

  /** A length of time. */
  public Duration duration(Setting setting) {
    return get(Duration.class, setting);
  }

  /** How long before a sale ends its round is read again, the longest first. */
  public List<Duration> refreshBefore() {
    return get(Durations.class, Setting.PROTO14_REFRESH_BEFORE).lengths();
  }

  /** How far a probability must move for a new version, in percentage points. */
  public double refreshMoved() {
    return get(Double.class, Setting.PROTO14_REFRESH_MOVED);
  }

  /** A whole number of 1 or more. */
  public int count(Setting setting) {
    return get(Integer.class, setting);
  }

  /** What a provider of language models charges. */
  public TokenPrice price(Setting setting) {
    return get(TokenPrice.class, setting);
  }

  /** A file; empty where it is not given. */
  public Optional<Path> file(Setting setting) {
    return find(Path.class, setting);
  }

  /** One word; empty where it is not given. */
  public Optional<String> word(Setting setting) {
    return find(String.class, setting);
  }

  /** How the daemon writes to its console. */
  public LogFormat logFormat() {
    return get(LogFormat.class, Setting.PROTO14_LOG_FORMAT);
  }

  /** The chats of those who keep the program running; the user's where none is given. */
  public List<String> operators() {
    return find(Kind.Chats.class, Setting.PROTO14_OPERATOR_CHAT)
        .map(Kind.Chats::ids)
        .orElseGet(this::chats);
  }

  /** Where backups are kept. */
  public Path backups() {
    return find(Path.class, Setting.PROTO14_BACKUP_DIR).orElseGet(() -> data().resolve("backups"));
  }

  /** What the operator should know and may leave as it is. */
  public List<Problem> warnings() {
    return warnings;
  }

  /** The {@code .env} file that was read; empty where there was none. */
  public Optional<Path> file() {
    return file;
  }

  /** Every setting there is, with or without a value, without what is secret. */
  public List<Described> described() {
    return Arrays.stream(Setting.values()).map(this::described).toList();
  }

  private Described described(Setting setting) {
    return values.stream()
        .filter(value -> value.setting() == setting)
        .findFirst()
        .map(value -> new Described(setting, value.shown(), value.origin(), changed(value)))
        .orElseGet(() -> new Described(setting, "", Origin.DEFAULT, false));
  }

  /** By what it means: a slash at the end of an address makes no other address. */
  private boolean changed(Value value) {
    Object mine = parsed.get(value.setting());
    return value.origin() != Origin.DEFAULT
        && !value
            .setting()
            .fallback()
            .map(value.setting().kind()::parse)
            .map(usual -> usual.equals(mine))
            .orElse(false);
  }

  /** Every value that is set, in the order of {@link Setting}, without what is secret. */
  public List<Shown> shown() {
    return values.stream()
        .map(value -> new Shown(value.setting(), value.shown(), value.origin()))
        .toList();
  }

  /** Where the value came from; empty where there is none. */
  public Optional<Origin> origin(Setting setting) {
    return values.stream()
        .filter(value -> value.setting() == setting)
        .map(Value::origin)
        .findFirst();
  }

  @Override
  public String toString() {
    return shown().toString();
  }

  private <T> T get(Class<T> type, Setting setting) {
    return find(type, setting).orElseThrow(() -> new NoSuchElementException(setting.name()));
  }

  private <T> Optional<T> find(Class<T> type, Setting setting) {
    return Optional.ofNullable(parsed.get(setting)).filter(type::isInstance).map(type::cast);
  }

  /**
   * A value as people may see it.
   *
   * @param setting what is set
   * @param text the value, {@code ***} for a secret
   * @param origin where it came from
   */
  public record Shown(Setting setting, String text, Origin origin) {}

  /**
   * A setting as people may see it.
   *
   * @param setting which it is
   * @param text its value, {@code ***} for a secret; empty where it has none or is switched off
   * @param origin where the value, or that there is none, came from
   * @param changed whether it differs from the default
   */
  public record Described(Setting setting, String text, Origin origin, boolean changed) {}
}
