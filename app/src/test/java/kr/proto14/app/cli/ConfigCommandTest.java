package kr.proto14.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.proto14.app.config.Setting;
import kr.proto14.app.testing.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigCommandTest {
  private final Desk desk = new Desk(Databases.SQLITE);

  @AfterEach
  void close() {
    desk.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "en"})
  void every_setting_stands_in_the_list_as_in_the_golden(String language) throws IOException {
    desk.environment.put("PROTO14_DATA", "data");
    desk.environment.put("PROTO14_BETMAN_URL", "https://www.betman.co.kr/");
    desk.environment.put("PROTO14_TELEGRAM_URL", "http://127.0.0.1:1");
    file("PROTO14_BUDGET=32000", "KSPO_TODZ_API_KEY=never-print-this-either");

    var called = desk.call("config", "--lang", language);

    assertThat(called.code()).isZero();
    assertThat(called.err()).isEmpty();
    assertThat(shortened(called.out().replace(desk.folder.toString(), "/desk")))
        .isEqualTo(golden("config_" + language + ".txt"));
  }

  @Test
  void programs_read_each_value_with_its_origin_and_the_file() throws IOException {
    Path file = file("PROTO14_BUDGET=32000", "PROTO14_LANG=ko");

    JsonNode json = Jsons.read(desk.call("config", "--json", "--lang", "en"));

    assertThat(json.path("file").asText()).isEqualTo(file.toString());
    assertThat(setting(json, "PROTO14_BUDGET"))
        .hasToString(
            "{\"name\":\"PROTO14_BUDGET\",\"value\":\"32000\",\"origin\":\"file\",\"changed\":true}");
    assertThat(setting(json, "PROTO14_LANG").path("origin").asText()).isEqualTo("flag");
    assertThat(setting(json, "PROTO14_AIM").path("origin").asText()).isEqualTo("default");
    assertThat(setting(json, "TELEGRAM_BOT_TOKEN").path("value").asText()).isEqualTo("***");
    assertThat(setting(json, "OPENAI_API_KEY").path("value").isNull()).isTrue();
    Set<String> names = new TreeSet<>();
    json.path("settings").forEach(each -> names.add(each.path("name").asText()));
    assertThat(names)
        .containsExactlyInAnyOrderElementsOf(
            List.of(Setting.values()).stream().map(Setting::name).toList());
  }

  @Test
  void a_value_that_means_the_default_is_not_marked() throws IOException {
    desk.environment.put("PROTO14_BETMAN_URL", "https://www.betman.co.kr///");
    file("PROTO14_BUDGET=16000", "PROTO14_JOB_LIMIT=900s");

    JsonNode json = Jsons.read(desk.call("config", "--json"));

    assertThat(setting(json, "PROTO14_BETMAN_URL").path("changed").booleanValue()).isFalse();
    assertThat(setting(json, "PROTO14_BUDGET").path("changed").booleanValue()).isFalse();
    assertThat(setting(json, "PROTO14_JOB_LIMIT").path("changed").booleanValue()).isFalse();
    // Emptied means switched off, which is another thing than the default.
    assertThat(setting(json, "PROTO14_ZENTOTO_URL").path("changed").booleanValue()).isTrue();
  }

  @Test
  void no_secret_is_printed_in_any_form() throws IOException {
    desk.environment.put("PROTO14_DATABASE_URL", "jdbc:postgresql://db/t?user=u&password=hush-1");
    desk.environment.put("PROTO14_PING_URL", "https://hc-ping.example/hush-2");
    file("PROTO14_S3_SECRET_KEY=hush-3", "PROTO14_BACKUP_PASSPHRASE=hush-4");

    for (var called : List.of(desk.call("config"), desk.call("config", "--json"))) {
      assertThat(called.code()).isZero();
      assertThat(called.out() + called.err()).doesNotContain("hush", "never-print-this");
    }
  }

  @Test
  void hostile_values_stay_on_their_line() {
    desk.environment.put("PROTO14_DATA", desk.folder + "/a\nb\u001b[31m\u202Edata");

    String out = desk.call("config").out();

    assertThat(out).doesNotContain("\u001b");
    assertThat(out.lines().filter(line -> line.contains("PROTO14_DATA ")).toList())
        .singleElement()
        .asString()
        .contains("a b [31m\u202Edata", "\u2068", "\u2069", "environment");
  }

  @Test
  void unknown_names_are_refused_with_the_nearest_one_and_bad_values_with_their_form()
      throws IOException {
    file("PROTO14_BUGDET=16000", "PROTO14_AIM=first");

    var english = desk.call("config");
    assertThat(english.code()).isEqualTo(Exit.CONFIGURATION);
    assertThat(english.out()).isEmpty();
    assertThat(english.err()).contains("PROTO14_BUGDET", "PROTO14_BUDGET", "PROTO14_AIM");

    var json = desk.call("config", "--json", "--lang", "ko");
    assertThat(json.code()).isEqualTo(Exit.CONFIGURATION);
    assertThat(Jsons.read(json).at("/error/kind").asText()).isEqualTo("configuration");
    assertThat(json.err()).contains("없는 설정입니다");
  }

  @Test
  void the_database_is_not_touched() {
    desk.call("config");
    assertThat(desk.folder.resolve("data")).doesNotExist();
  }

  private Path file(String... lines) throws IOException {
    Path file = Files.write(desk.folder.resolve(".env"), List.of(lines));
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private static JsonNode setting(JsonNode json, String name) {
    for (JsonNode setting : json.path("settings")) {
      if (setting.path("name").asText().equals(name)) {
        return setting;
      }
    }
    throw new AssertionError(name);
  }

  /** The settings that are as old as the program; newer ones need no new golden. */
  private static String shortened(String out) {
    List<String> lines = out.lines().toList();
    return Stream.concat(lines.stream().limit(22), lines.stream().skip(lines.size() - 2L))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String golden(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ConfigCommandTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
