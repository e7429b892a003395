package kr.proto14.app.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that can be set, by the name it has in the environment and in the {@code .env} file. */
public enum Setting {
  TELEGRAM_BOT_TOKEN(Kind.TOKEN, null),
  TELEGRAM_CHAT_ID(Kind.CHATS, null),
  KSPO_TODZ_API_KEY(Kind.SECRET, null),
  OPENAI_API_KEY(Kind.SECRET, null),
  ANTHROPIC_API_KEY(Kind.SECRET, null),
  GOOGLE_API_KEY(Kind.SECRET, null),
  DEEPSEEK_API_KEY(Kind.SECRET, null),
  KIMI_API_KEY(Kind.SECRET, null),
  /** Its default depends on the user's home: {@link ConfigSources#defaultData}. */
  PROTO14_DATA(Kind.DIRECTORY, null),
  PROTO14_DATABASE_URL(Kind.DATABASE, null),
  PROTO14_BETMAN_URL(Kind.URL, "https://www.betman.co.kr"),
  PROTO14_KSPO_URL(Kind.URL, "https://apis.data.go.kr/B551014"),
  PROTO14_ZENTOTO_URL(Kind.URL_OR_OFF, "https://www.zentoto.com"),
  PROTO14_TELEGRAM_URL(Kind.URL, "https://api.telegram.org"),
  PROTO14_OPENAI_URL(Kind.URL, "https://api.openai.com/v1"),
  PROTO14_ANTHROPIC_URL(Kind.URL, "https://api.anthropic.com/v1"),
  PROTO14_GEMINI_URL(Kind.URL, "https://generativelanguage.googleapis.com/v1beta"),
  PROTO14_DEEPSEEK_URL(Kind.URL, "https://api.deepseek.com/v1"),
  PROTO14_KIMI_URL(Kind.URL, "https://api.moonshot.ai/v1"),
  /** A server of the user's own that speaks OpenAI's form; its address alone enables it. */
  PROTO14_LOCAL_URL(Kind.URL, null),
  PROTO14_LOCAL_KEY(Kind.SECRET, null),
  PROTO14_OPENAI_MODEL(Kind.WORD, "gpt-5"),
  PROTO14_ANTHROPIC_MODEL(Kind.WORD, "claude-sonnet-4-5"),
  PROTO14_GEMINI_MODEL(Kind.WORD, "gemini-2.5-pro"),
  PROTO14_DEEPSEEK_MODEL(Kind.WORD, "deepseek-chat"),
  PROTO14_KIMI_MODEL(Kind.WORD, "kimi-k2-0905-preview"),
  PROTO14_LOCAL_MODEL(Kind.WORD, "llama3.1"),
  PROTO14_OPENAI_PRICE(Kind.PRICE, "1.25/10"),
  PROTO14_ANTHROPIC_PRICE(Kind.PRICE, "3/15"),
  PROTO14_GEMINI_PRICE(Kind.PRICE, "1.25/10"),
  PROTO14_DEEPSEEK_PRICE(Kind.PRICE, "0.28/0.42"),
  PROTO14_KIMI_PRICE(Kind.PRICE, "0.6/2.5"),
  PROTO14_LOCAL_PRICE(Kind.PRICE, "0/0"),
  PROTO14_WON_PER_DOLLAR(Kind.COUNT, "1450"),
  PROTO14_PANEL_BUDGET(Kind.COUNT, "30000"),
  PROTO14_PANEL_LIMIT(Kind.DURATION, "2m"),
  PROTO14_PANEL_WAIT(Kind.DURATION, "3m"),
  PROTO14_PANEL_QUORUM(Kind.COUNT, "3"),
  PROTO14_PANEL_GRACE(Kind.DURATION, "1m"),
  PROTO14_PANEL_FRESH(Kind.DURATION, "12h"),
  PROTO14_PANEL_ODDS(Kind.ODDS_SHOWN, "on"),
  PROTO14_CASSETTE(Kind.DIRECTORY, null),
  PROTO14_CASSETTE_RECORD(Kind.DIRECTORY, null),
  PROTO14_BUDGET(Kind.BUDGET, "16000"),
  PROTO14_AIM(Kind.AIM, "14"),
  PROTO14_LANG(Kind.LANGUAGE, "ko"),
  PROTO14_HTTP_HOST(Kind.HOST, "127.0.0.1"),
  PROTO14_HTTP_PORT(Kind.PORT, "8014"),
  PROTO14_OPERATOR_CHAT(Kind.CHATS, null),
  PROTO14_CHECK_AT(Kind.MOMENTS, "02:00,08:00,14:00,20:00"),
  PROTO14_RESULTS_AT(Kind.MOMENTS, "06:00"),
  PROTO14_WEEKLY_AT(Kind.MOMENTS, "MON 09:00"),
  PROTO14_DAILY_AT(Kind.MOMENTS, "21:00"),
  PROTO14_BACKUP_AT(Kind.MOMENTS, "04:30"),
  PROTO14_DRILL_AT(Kind.MOMENTS, "SUN 05:00"),
  PROTO14_HOUSEKEEPING_AT(Kind.MOMENTS, "03:30"),
  PROTO14_REFRESH_BEFORE(Kind.DURATIONS, "6h,3h,1h,20m"),
  PROTO14_REFRESH_MOVED(Kind.POINTS, "3"),
  PROTO14_CHECKS_MIN(Kind.COUNT, "2"),
  PROTO14_CHECKS_MAX(Kind.COUNT, "12"),
  PROTO14_REQUESTS_A_DAY(Kind.COUNT, "400"),
  PROTO14_JOB_LIMIT(Kind.DURATION, "15m"),
  PROTO14_LOG_FORMAT(Kind.LOG_FORMAT, "auto"),
  PROTO14_PING_URL(Kind.SECRET_URL, null),
  PROTO14_BACKUP_DIR(Kind.DIRECTORY, null),
  PROTO14_BACKUP_KEEP(Kind.COUNT, "30"),
  PROTO14_BACKUP_KEEP_DAYS(Kind.COUNT, "90"),
  PROTO14_BACKUP_PASSPHRASE(Kind.SECRET, null),
  PROTO14_S3_URL(Kind.URL, null),
  PROTO14_S3_BUCKET(Kind.WORD, null),
  PROTO14_S3_REGION(Kind.WORD, "us-east-1"),
  PROTO14_S3_PREFIX(Kind.WORD, "proto14/"),
  PROTO14_S3_ACCESS_KEY(Kind.SECRET, null),
  PROTO14_S3_SECRET_KEY(Kind.SECRET, null);

  static final String PREFIX = "PROTO14_";

  /** Read by the launcher, before there is a configuration. */
  private static final Set<String> OF_THE_LAUNCHER = Set.of("PROTO14_JAVA_OPTS");

  private final Kind kind;
  private final @Nullable String fallback;

  Setting(Kind kind, @Nullable String fallback) {
    this.kind = kind;
    this.fallback = fallback;
  }

  /** What is wrong with a value, empty where it may stand. */
  public Optional<Problem> refuses(String text) {
    try {
      Object parsed = kind.parse(text);
      return this == PROTO14_AIM && !parsed.equals(Kind.SUPPORTED_AIM)
          ? Optional.of(Problem.of("aim.later", name(), Kind.SUPPORTED_AIM))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(Problem.of("malformed." + kind, name()));
    }
  }

  Kind kind() {
    return kind;
  }

  Optional<String> fallback() {
    return Optional.ofNullable(fallback);
  }

  static Optional<Setting> named(String name) {
    return Arrays.stream(values()).filter(setting -> setting.name().equals(name)).findFirst();
  }

  static boolean isKnown(String name) {
    return named(name).isPresent() || OF_THE_LAUNCHER.contains(name);
  }

  static List<String> names() {
    return Stream.of(values()).map(Setting::name).toList();
  }
}
