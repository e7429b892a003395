package kr.proto14.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigRefusalTest {
  @TempDir private Path folder;
  private Given given;

  @BeforeEach
  void surroundings() throws IOException {
    given = new Given(folder);
  }

  @Test
  void fewer_checks_at_most_than_at_least_are_refused_with_both_names() {
    given.environment("PROTO14_CHECKS_MIN", "13");
    assertThat(refusal(given).problems())
        .containsExactly(Problem.of("more-than", "PROTO14_CHECKS_MIN", "PROTO14_CHECKS_MAX"));
    given.environment("PROTO14_CHECKS_MAX", "13");
    assertThat(given.load().origin(Setting.PROTO14_CHECKS_MIN)).contains(Origin.ENVIRONMENT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PROTO14_BUDGET|999",
        "PROTO14_BUDGET|1500",
        "PROTO14_BUDGET|101000",
        "PROTO14_BUDGET|16,000",
        "PROTO14_BUDGET|-16000",
        "PROTO14_BUDGET|99999999999",
        "PROTO14_AIM|15",
        "PROTO14_LANG|kr",
        "PROTO14_HTTP_PORT|65536",
        "PROTO14_HTTP_PORT|-1",
        "PROTO14_HTTP_PORT|http",
        "PROTO14_HTTP_HOST|a b",
        "PROTO14_HTTP_HOST|http://host",
        "PROTO14_BETMAN_URL|www.betman.co.kr",
        "PROTO14_BETMAN_URL|ftp://host",
        "PROTO14_BETMAN_URL|https://",
        "PROTO14_BETMAN_URL|https://user:pass@host",
        "PROTO14_BETMAN_URL|https://host/?a=b",
        "PROTO14_BETMAN_URL|https://host/#a",
        "PROTO14_BETMAN_URL|https://ho st",
        "PROTO14_ZENTOTO_URL|off",
        "PROTO14_DATABASE_URL|postgresql://host/db",
        "PROTO14_DATABASE_URL|jdbc:sqlite:/tmp/x",
        "PROTO14_DATABASE_URL|jdbc:postgresql://user:hush@host/db",
        "PROTO14_DATABASE_URL|jdbc:postgresql://user:hush@host:5432/db?sslmode=require",
        "TELEGRAM_CHAT_ID|12345,",
        "TELEGRAM_CHAT_ID|me",
        "TELEGRAM_CHAT_ID|1 2",
        "TELEGRAM_BOT_TOKEN|1:ab cd",
        "TELEGRAM_BOT_TOKEN|1:ab!cd",
        "TELEGRAM_BOT_TOKEN|1:ab/cd",
        "OPENAI_API_KEY|키",
        "PROTO14_CHECK_AT|24:00",
        "PROTO14_CHECK_AT|8:00",
        "PROTO14_CHECK_AT|08:00,",
        "PROTO14_CHECK_AT|08:60",
        "PROTO14_WEEKLY_AT|MOO 09:00",
        "PROTO14_WEEKLY_AT|MON",
        "PROTO14_REFRESH_BEFORE|6h,",
        "PROTO14_REFRESH_BEFORE|6",
        "PROTO14_REFRESH_BEFORE|0s",
        "PROTO14_REFRESH_BEFORE|-1h",
        "PROTO14_REFRESH_BEFORE|169h",
        "PROTO14_JOB_LIMIT|15m,20m",
        "PROTO14_REFRESH_MOVED|0",
        "PROTO14_REFRESH_MOVED|100.1",
        "PROTO14_REFRESH_MOVED|NaN",
        "PROTO14_REFRESH_MOVED|3%",
        "PROTO14_CHECKS_MAX|0",
        "PROTO14_CHECKS_MAX|1000001",
        "PROTO14_CHECKS_MAX|many",
        "PROTO14_LOG_FORMAT|json",
        "PROTO14_OPENAI_PRICE|1.25",
        "PROTO14_OPENAI_PRICE|1/2/3",
        "PROTO14_OPENAI_PRICE|-1/2",
        "PROTO14_OPENAI_PRICE|10001/1",
        "PROTO14_KIMI_PRICE|NaN/1",
        "PROTO14_PANEL_ODDS|maybe",
        "PROTO14_PANEL_BUDGET|0",
        "PROTO14_PING_URL|hc-ping.example/uuid",
        "PROTO14_PING_URL|ftp://ping/uuid",
        "PROTO14_S3_BUCKET|a b",
        "PROTO14_S3_SECRET_KEY|a b",
        "PROTO14_OPERATOR_CHAT|me",
      })
  void a_malformed_value_is_refused_by_its_name_and_not_printed(String name, String value) {
    var refusal = refusal(given.environment(name, value));

    assertThat(refusal.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.key()).startsWith("malformed.");
              assertThat(p.arguments()).containsExactly(name);
            });
    assertThat(refusal.getMessage()).startsWith(name + ": ");
    if (Setting.valueOf(name).kind().isSecret()) {
      assertThat(refusal).hasMessageNotContaining(value);
    }
  }

  @ParameterizedTest
  @CsvSource({"13", "12", "11", "money", "blend"})
  void an_aim_that_is_not_worked_out_yet_is_refused_with_what_is(String aim) {
    assertThat(refusal(given.flag("PROTO14_AIM", aim)).problems())
        .containsExactly(Problem.of("aim.later", "PROTO14_AIM", "14"));
  }

  @Test
  void a_path_that_cannot_be_is_refused() {
    assertThat(refusal(given.environment("PROTO14_DATA", "a\0b")).problems())
        .containsExactly(Problem.of("malformed.DIRECTORY", "PROTO14_DATA"));
  }

  @Test
  void an_unknown_name_is_refused_with_the_nearest_known_one() throws IOException {
    given.file("OPENAI_APIKEY=hush", "HOMER=1").environment("PROTO14_BUGDET", "16000");

    var refusal = refusal(given);
    assertThat(refusal.problems())
        .containsExactly(
            Problem.of("unknown", "HOMER"),
            Problem.of("unknown.suggest", "OPENAI_APIKEY", "OPENAI_API_KEY"),
            Problem.of("unknown.suggest", "PROTO14_BUGDET", "PROTO14_BUDGET"));
    assertThat(refusal)
        .hasMessageContaining("did you mean OPENAI_API_KEY?")
        .hasMessageNotContaining("hush");
  }

  @Test
  void the_environment_may_hold_what_is_not_ours() {
    given.environment("PATH", "/bin").environment("PROTO14_JAVA_OPTS", "-Xint");

    assertThat(given.load().shown()).noneMatch(shown -> shown.text().contains("Xint"));
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() throws IOException {
    given
        .file("PROTO14_LANG=kr", "what is this", "PROTO14_BUDGET=1000", "PROTO14_BUDGET=2000")
        .environment("PROTO14_HTTP_PORT", "x")
        .flag("PROTO14_AIMS", "14");

    assertThat(refusal(given).problems())
        .extracting(Problem::key)
        .containsExactlyInAnyOrder(
            "file.line", "file.twice", "unknown.suggest", "malformed.LANGUAGE", "malformed.PORT");
    assertThat(refusal(given).in(Locale.KOREAN).lines()).hasSize(5).anyMatch(l -> l.contains("줄"));
  }

  @Test
  void a_wrong_value_that_a_higher_layer_replaces_does_no_harm() throws IOException {
    given.file("PROTO14_LANG=kr").flag("PROTO14_LANG", "en");

    assertThat(given.load().language()).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void a_file_asked_for_must_be_there() {
    var missing = folder.resolve("missing.env");

    assertThat(refusal(given.envFile(missing)).problems())
        .containsExactly(Problem.of("file.unreadable", missing.toString()));
  }

  @Test
  void a_file_that_is_too_long_or_no_text_is_refused() throws IOException {
    var file = folder.resolve("big.env");
    for (byte[] content : List.of(new byte[65 * 1024], new byte[] {(byte) 0xC3, 0x28})) {
      Files.write(file, content);

      assertThat(refusal(given.envFile(file)).problems())
          .containsExactly(Problem.of("file.unreadable", file.toString()));
    }
  }

  private static ConfigException refusal(Given given) {
    return catchThrowableOfType(ConfigException.class, given::load);
  }
}
