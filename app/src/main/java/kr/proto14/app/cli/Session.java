package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.ConfigSources;
import kr.proto14.app.config.Origin;
import kr.proto14.app.config.Setting;
import kr.proto14.app.notify.message.Texts;
import kr.proto14.app.ops.logs.Scrubber;
import kr.proto14.app.round.Note;
import kr.proto14.app.source.FaultKind;
import kr.proto14.engine.pool.RoundId;
import org.jspecify.annotations.Nullable;

/** One call of the program: who speaks, in which language, to whom. */
final class Session {
  private final Terminal terminal;
  private final AppOpener opener;
  private final Options options;
  private Texts texts;

  Session(Terminal terminal, AppOpener opener, Options options, Locale language) {
    this.terminal = terminal;
    this.opener = opener;
    this.options = options;
    this.texts = Texts.of("cli", language);
  }

  /** Reads the configuration, tells its warnings, and opens the app on it. */
  Services open() {
    return open(config());
  }

  /** Likewise for a command that reads a little and ends. */
  Services openToRead() {
    return opener.openToRead(config());
  }

  /** Opens the app on a configuration read before. */
  Services open(Config config) {
    return opener.open(config);
  }

  /** Reads the configuration and tells its warnings. */
  Config config() {
    Config config = quietConfig();
    config.warnings().forEach(warning -> note(warning.in(texts.locale())));
    return config;
  }

  /** Reads the configuration, for a command that tells of it itself. */
  Config quietConfig() {
    Config config = Config.load(sources(options.envFile));
    Scrubber.keepOut(config.secrets());
    if (config.origin(Setting.PROTO14_LANG).filter(Origin.FILE::equals).isPresent()) {
      texts = Texts.of("cli", config.language());
    }
    return config;
  }

  /** Where the configuration is read from. */
  ConfigSources sources() {
    return sources(options.envFile);
  }

  /** The same, with another file named. */
  ConfigSources sources(@Nullable Path envFile) {
    Map<String, String> flags = new HashMap<>();
    if (options.lang != null) {
      flags.put(Setting.PROTO14_LANG.name(), options.lang);
    }
    return new ConfigSources(
        flags, terminal.environment(), terminal.workingDirectory(), terminal.home(), envFile);
  }

  /** A {@code .env} file of the working directory that is read here in place of another. */
  Optional<Path> shadowing(Path file) {
    Path here = terminal.workingDirectory().resolve(".env");
    return options.envFile == null && Files.isRegularFile(here) && !here.equals(file)
        ? Optional.of(here)
        : Optional.empty();
  }

  /** Whether the language was named on the command line. */
  boolean languageIsGiven() {
    return options.lang != null;
  }

  /** The process's environment. */
  Map<String, String> environment() {
    return terminal.environment();
  }

  boolean json() {
    return options.json;
  }

  boolean debug() {
    return options.debug;
  }

  Locale language() {
    return texts.locale();
  }

  String text(String key) {
    return texts.text(key);
  }

  String text(String key, Map<String, ?> arguments) {
    return texts.text(key, arguments);
  }

  /** A text that may be absent. */
  String textOr(String key, String otherwise) {
    return texts.find(key).orElse(otherwise);
  }

  /** A run's note. */
  String words(Note note) {
    return NoteText.of(note, texts);
  }

  /** What a kind of fault is called. */
  String kind(FaultKind kind) {
    return texts.text("kind." + kind.key());
  }

  /** Our words for what happened, and behind them the technical detail, which is English. */
  String technical(String words, String detail) {
    return texts.text("technical", Map.of("words", words, "detail", detail));
  }

  /** {@code 축구토토 승무패 2026년 54회차}. */
  String round(RoundId id) {
    return texts.text(
        "round",
        Map.of(
            "pool", texts.text("pool." + id.pool().key()),
            "year", Integer.toString(id.year()),
            "round", Integer.toString(id.number())));
  }

  /** A line of the result. */
  void say(String line) {
    terminal.out().println(line);
  }

  void say(List<String> lines) {
    lines.forEach(this::say);
  }

  /** A question: the answer is typed on the same line. */
  void ask(String words) {
    (options.json ? terminal.err() : terminal.out()).print(words);
    (options.json ? terminal.err() : terminal.out()).flush();
  }

  /** The result for programs. */
  void say(JsonNode result) {
    terminal.out().println(result.toPrettyString());
  }

  /** The result as it is, byte for byte. */
  void say(byte[] bytes) {
    terminal.out().write(bytes, 0, bytes.length);
    terminal.out().flush();
  }

  /** A line beside the result. */
  void note(String line) {
    terminal.err().println(line);
  }
}
