package kr.proto14.app.round;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.proto14.app.store.PanelAnswer;
import kr.proto14.app.testing.AppBench;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.PanelSettings;
import kr.proto14.engine.forecast.MatchForecast;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.standin.ModelFault;
import kr.proto14.standin.StandInModels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A round of a panel that was recorded, played without a key. */
class PanelCassetteTest {
  private static final RoundId ROUND = RoundId.parse("G011-260053");

  @TempDir Path folder;

  private final StandInModels models = StandInModels.start();

  @AfterEach
  void end() {
    models.close();
  }

  private Path cassette() {
    return folder.resolve("panel.jsonl");
  }

  private List<MatchForecast> recorded(Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(PanelSettings.five(models));
    settings.put("PROTO14_CASSETTE_RECORD", cassette().toString());
    settings.putAll(more);
    try (AppBench bench = new AppBench(Databases.SQLITE, settings)) {
      assertThat(bench.check().wentWell()).isTrue();
      return forecasts(bench);
    }
  }

  private AppBench played() {
    return new AppBench(Databases.SQLITE, Map.of("PROTO14_CASSETTE", cassette().toString()));
  }

  private static List<MatchForecast> forecasts(AppBench bench) {
    return bench
        .store()
        .reading(tx -> new Records(tx).prediction(ROUND))
        .orElseThrow()
        .value()
        .matches();
  }

  private static List<PanelAnswer> answers(AppBench bench) {
    return bench.store().reading(tx -> tx.panelAnswers().asOf(ROUND, bench.clock.instant()));
  }

  @Test
  void a_member_that_was_recorded_with_two_models_sits_once() {
    recorded(Map.of("PROTO14_OPENAI_MODEL", "older"));
    List<MatchForecast> before = recorded(Map.of("PROTO14_OPENAI_MODEL", "newer"));

    try (AppBench bench = played()) {
      assertThat(bench.check().wentWell()).isTrue();

      assertThat(forecasts(bench)).isEqualTo(before);
      assertThat(answers(bench)).extracting(PanelAnswer::member).doesNotHaveDuplicates();
      assertThat(answers(bench)).extracting(PanelAnswer::outcome).containsOnly("answered");
    }
  }

  @Test
  void whoever_has_no_name_of_ours_has_no_seat() throws IOException {
    recorded(Map.of());
    String strange =
        Files.readString(cassette()).replace("\"member\":\"kimi\"", "\"member\":\"hal\"");
    Files.writeString(cassette(), strange, StandardOpenOption.TRUNCATE_EXISTING);

    try (AppBench bench = played()) {
      assertThat(bench.check().wentWell()).isTrue();

      assertThat(answers(bench))
          .extracting(PanelAnswer::member)
          .containsExactlyInAnyOrder("openai", "anthropic", "gemini", "deepseek");
    }
  }

  @Test
  void a_cassette_of_other_questions_has_nothing_to_say_and_the_round_is_forecast() {
    recorded(Map.of());
    Map<String, String> other =
        Map.of("PROTO14_CASSETTE", cassette().toString(), "PROTO14_PANEL_ODDS", "off");
    try (AppBench bench = new AppBench(Databases.SQLITE, other)) {
      assertThat(bench.check().wentWell()).isTrue();

      assertThat(answers(bench))
          .hasSize(5)
          .extracting(PanelAnswer::outcome)
          .containsOnly("not-asked");
    }
  }

  @Test
  void what_is_played_is_not_recorded_again() throws IOException {
    recorded(Map.of());
    String before = Files.readString(cassette());
    Map<String, String> both =
        Map.of(
            "PROTO14_CASSETTE", cassette().toString(),
            "PROTO14_CASSETTE_RECORD", cassette().toString());

    try (AppBench bench = new AppBench(Databases.SQLITE, both)) {
      assertThat(bench.check().wentWell()).isTrue();

      assertThat(answers(bench)).hasSize(5);
      assertThat(Files.readString(cassette())).isEqualTo(before);
    }
  }

  /** Providers repeat a key that they refuse. */
  @ParameterizedTest
  @EnumSource(names = {"STATUS_401", "STATUS_403", "PAGE", "ANOTHER_FORM"})
  void a_key_that_is_repeated_to_us_stands_in_no_file(ModelFault.Wire fault) throws IOException {
    models.faults().always(fault);
    Path data = folder.resolve("data");

    recorded(Map.of("PROTO14_DATA", data.toString()));

    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile))
          .hasSizeGreaterThan(1)
          .allSatisfy(
              file ->
                  assertThat(new String(Files.readAllBytes(file), ISO_8859_1))
                      .doesNotContain("key-of-"));
    }
  }
}
