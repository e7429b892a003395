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
  PROTO14_BUDGET(Kind.BUDGET, "16000"),
  PROTO14_AIM(Kind.AIM, "14"),
  PROTO14_LANG(Kind.LANGUAGE, "ko"),
  PROTO14_HTTP_HOST(Kind.HOST, "127.0.0.1"),
  PROTO14_HTTP_PORT(Kind.PORT, "8014");

  static final String PREFIX = "PROTO14_";

  /** Read by the launcher, before there is a configuration. */
  private static final Set<String> OF_THE_LAUNCHER = Set.of("PROTO14_JAVA_OPTS");

  private final Kind kind;
  private final @Nullable String fallback;

  Setting(Kind kind, @Nullable String fallback) {
    this.kind = kind;
    this.fallback = fallback;
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
