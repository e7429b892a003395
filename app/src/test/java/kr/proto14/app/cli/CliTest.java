package kr.proto14.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.proto14.app.store.StoreException;
import kr.proto14.app.testing.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {
  private final Desk desk = new Desk(Databases.SQLITE);

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void help_teaches_what_to_do_first_and_what_the_exit_codes_mean() {
    assertThat(desk.call("--help").out())
        .contains("New here?", "proto14 demo", "TELEGRAM_BOT_TOKEN", "Exit codes:", "75  busy");
    assertThat(desk.call("--help", "--lang", "ko").out())
        .contains("처음이라면:", "종료 코드:", "78  설정이 거절됨");
    assertThat(desk.call().out()).isEqualTo(desk.call("--help").out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check",
        "status",
        "rounds",
        "show",
        "verify",
        "outbox",
        "sources",
        "evidence",
        "history",
        "demo"
      })
  void every_command_has_help_in_both_languages(String command) {
    for (String language : List.of("ko", "en")) {
      var called = desk.call(command, "--help", "--lang", language);
      assertThat(called.code()).isZero();
      assertThat(called.out()).contains("proto14 " + command, "--json", "--env-file=FILE");
      assertThat(called.out().lines().count()).isGreaterThan(12);
      assertThat(called.out().matches("(?s).*[가-힣].*")).isEqualTo(language.equals("ko"));
    }
  }

  @Test
  void a_mistyped_command_is_answered_with_the_nearest_one() {
    var called = desk.call("chekc");
    assertThat(called.code()).isEqualTo(Exit.REFUSED);
    assertThat(called.err()).contains("Unknown argument: chekc", "check", "proto14 --help");
    assertThat(desk.call("rounds", "--jsno").err()).contains("--json");
    assertThat(desk.call("show").err()).contains("Missing: ROUND", "proto14 show --help");
    assertThat(desk.call("show", "260054", "--pool", "tennis").code()).isEqualTo(Exit.REFUSED);
  }

  @Test
  void global_options_stand_before_or_after_the_command() {
    assertThat(desk.call("--json", "rounds").out().strip()).isEqualTo("[ ]");
    assertThat(desk.call("rounds", "--json").out().strip()).isEqualTo("[ ]");
    assertThat(desk.call("--version").out().strip()).matches("proto14 \\d+\\.\\d+\\.\\d+");
  }

  @Test
  void the_language_is_the_options_then_the_settings_then_the_systems_then_korean() {
    var nothing = Map.<String, String>of();
    var both = Map.of("PROTO14_LANG", "ko", "LANG", "en_US.UTF-8");
    assertThat(Language.of(List.of("--lang=en"), both)).isEqualTo(Locale.ENGLISH);
    assertThat(Language.of(List.of("--lang", "en"), both)).isEqualTo(Locale.ENGLISH);
    assertThat(Language.of(List.of(), both)).isEqualTo(Locale.KOREAN);
    assertThat(Language.of(List.of(), Map.of("LANG", "en_GB"))).isEqualTo(Locale.ENGLISH);
    assertThat(Language.of(List.of(), Map.of("LANG", "eng"))).isEqualTo(Locale.KOREAN);
    assertThat(Language.of(List.of(), Map.of("LANG", "C.UTF-8"))).isEqualTo(Locale.KOREAN);
    assertThat(Language.of(List.of("--lang"), nothing)).isEqualTo(Locale.KOREAN);
  }

  @Test
  void the_language_of_the_settings_file_is_spoken() throws IOException {
    Files.writeString(desk.folder.resolve("my.env"), "PROTO14_LANG=ko\n");
    assertThat(desk.call("rounds", "--env-file", "my.env").out()).contains("알려진 회차가 없습니다");
    assertThat(desk.call("rounds", "--env-file", "my.env", "--lang", "en").out())
        .contains("No round is known");
  }

  @Test
  void a_bad_configuration_is_refused_with_all_its_problems_and_without_its_secrets() {
    desk.environment.put("PROTO14_BUDGET", "17");
    desk.environment.put("PROTO14_BUGDET", "17000");
    desk.environment.put("TELEGRAM_BOT_TOKEN", "sec ret");
    for (String command : List.of("check", "rounds", "verify", "outbox", "sources")) {
      var called = desk.call(command);
      assertThat(called.code()).as(command).isEqualTo(Exit.CONFIGURATION);
      assertThat(called.err())
          .contains("PROTO14_BUDGET: must be", "PROTO14_BUGDET: no such setting")
          .contains("TELEGRAM_BOT_TOKEN: must be")
          .doesNotContain("sec ret");
      assertThat(called.out()).isEmpty();
    }
    var error = Jsons.read(desk.call("rounds", "--json", "--lang=ko")).get("error");
    assertThat(error.get("kind").asText()).isEqualTo("configuration");
    assertThat(error.get("exit_code").asInt()).isEqualTo(78);
    assertThat(error.get("problems")).hasSize(3);
    assertThat(error.get("message").asText()).contains("없는 설정입니다");
  }

  @Test
  void a_warning_stands_beside_the_result() {
    desk.environment.remove("TELEGRAM_CHAT_ID");
    var called = desk.call("rounds");
    assertThat(called.code()).isZero();
    assertThat(called.err()).contains("TELEGRAM_CHAT_ID is not set");
    assertThat(called.out()).doesNotContain("TELEGRAM_CHAT_ID");
  }

  @Test
  void a_broken_database_is_told_in_words() {
    AppOpener broken =
        config -> {
          throw new StoreException("the database cannot be reached");
        };
    var called = desk.call(broken, "rounds");
    assertThat(called.code()).isEqualTo(Exit.FAILED);
    assertThat(called.err()).contains("The database cannot be used", "cannot be reached");
  }

  @Test
  void a_fault_of_ours_is_worded_and_shows_no_stack_and_no_secret() {
    AppOpener broken =
        config -> {
          throw new IllegalStateException("about " + Desk.TOKEN);
        };
    var called = desk.call(broken, "check", "--json");
    assertThat(called.code()).isEqualTo(Exit.INTERNAL);
    assertThat(called.err())
        .contains("Internal error (IllegalStateException)", "--debug")
        .doesNotContain("\tat ", Desk.TOKEN);
    assertThat(Jsons.read(called).at("/error/kind").asText()).isEqualTo("internal");
  }

  @Test
  void an_unknown_hash_is_refused() {
    var called = desk.call("evidence", "0123");
    assertThat(called.code()).isEqualTo(Exit.REFUSED);
    assertThat(called.err()).contains("no answer is kept");
  }

  @Test
  void sources_tell_the_forms_of_answers_met() {
    assertThat(desk.call("sources").out()).contains("No form of an answer", "No fault lasts.");
    desk.call("check");
    assertThat(desk.call("sources").out()).contains("betman", "2026-09-14 08:05");
    assertThat(Jsons.read(desk.call("sources", "--json")).get("variants")).isNotEmpty();
  }
}
