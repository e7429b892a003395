package kr.proto14.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The settings by which the program runs unattended. */
class ScheduleSettingsTest {
  @TempDir private Path folder;
  private Given given;

  @BeforeEach
  void surroundings() throws IOException {
    given = new Given(folder);
  }

  @Test
  void the_schedule_is_that_of_the_predecessor_unless_somebody_says_otherwise() {
    Config config = given.load();
    assertThat(times(config, Setting.PROTO14_CHECK_AT))
        .containsExactly("02:00", "08:00", "14:00", "20:00");
    assertThat(times(config, Setting.PROTO14_RESULTS_AT)).containsExactly("06:00");
    assertThat(times(config, Setting.PROTO14_WEEKLY_AT)).containsExactly("MONDAY 09:00");
    assertThat(times(config, Setting.PROTO14_DAILY_AT)).containsExactly("21:00");
    assertThat(config.refreshBefore())
        .containsExactly(
            Duration.ofHours(6), Duration.ofHours(3), Duration.ofHours(1), Duration.ofMinutes(20));
    assertThat(config.duration(Setting.PROTO14_JOB_LIMIT)).isEqualTo(Duration.ofMinutes(15));
    assertThat(config.refreshMoved()).isEqualTo(3);
    assertThat(config.logFormat()).isEqualTo(LogFormat.AUTO);
  }

  @Test
  void times_may_stand_in_any_order_with_days_and_twice() {
    given.environment("PROTO14_CHECK_AT", " sun 23:59, 00:00,MON 09:00 ,00:00");
    assertThat(times(given.load(), Setting.PROTO14_CHECK_AT))
        .containsExactly("SUNDAY 23:59", "00:00", "MONDAY 09:00");
  }

  @Test
  void a_moment_falls_on_its_day_or_on_every_day() {
    LocalDate monday = LocalDate.of(2026, 11, 23);
    Moments.Moment weekly = new Moments.Moment(Optional.of(DayOfWeek.MONDAY), LocalTime.NOON);
    assertThat(weekly.fallsOn(monday)).isTrue();
    assertThat(weekly.fallsOn(monday.plusDays(1))).isFalse();
    assertThat(new Moments.Moment(Optional.empty(), LocalTime.NOON).fallsOn(monday)).isTrue();
    assertThatThrownBy(() -> new Moments(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"6h, PT6H", "1h30m, PT1H30M", "20m, PT20M", "90s, PT1M30S", "168h, PT168H"})
  void a_length_of_time_is_read(String text, Duration length) {
    given.environment("PROTO14_JOB_LIMIT", text);
    assertThat(given.load().duration(Setting.PROTO14_JOB_LIMIT)).isEqualTo(length);
  }

  @Test
  void lengths_before_a_sale_ends_are_sorted_and_each_stands_once() {
    given.environment("PROTO14_REFRESH_BEFORE", "20m,6h,1h,60m");
    assertThat(given.load().refreshBefore())
        .containsExactly(Duration.ofHours(6), Duration.ofHours(1), Duration.ofMinutes(20));
  }

  @Test
  void operators_are_the_users_unless_others_are_named() {
    given.environment("TELEGRAM_CHAT_ID", "7,8").environment("TELEGRAM_BOT_TOKEN", "1:a");
    assertThat(given.load().operators()).containsExactly("7", "8");
    given.environment("PROTO14_OPERATOR_CHAT", "-100");
    assertThat(given.load().operators()).containsExactly("-100");
  }

  @Test
  void backups_lie_beside_the_data_unless_a_folder_is_named() {
    assertThat(given.load().backups()).isEqualTo(given.load().data().resolve("backups"));
    given.environment("PROTO14_BACKUP_DIR", "~/safe");
    assertThat(given.load().backups()).isEqualTo(given.home.resolve("safe"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Setting.class,
      names = {
        "PROTO14_PING_URL",
        "PROTO14_BACKUP_PASSPHRASE",
        "PROTO14_S3_ACCESS_KEY",
        "PROTO14_S3_SECRET_KEY"
      })
  void what_is_secret_is_not_shown(Setting setting) {
    String value = setting == Setting.PROTO14_PING_URL ? "https://ping.example/hush" : "hush";
    given.environment(setting.name(), value);
    Config config = given.load();
    assertThat(config.has(setting)).isTrue();
    assertThat(config.toString()).doesNotContain("hush");
    assertThat(config.secret(setting)).isPresent();
  }

  private static List<String> times(Config config, Setting setting) {
    return config.moments(setting).moments().stream()
        .map(m -> m.day().map(day -> day + " ").orElse("") + m.time())
        .toList();
  }
}
