package kr.proto14.app.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kr.proto14.app.store.PanelAnswer;
import kr.proto14.app.testing.AppBench;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.PanelSettings;
import kr.proto14.engine.forecast.Group;
import kr.proto14.engine.forecast.MatchForecast;
import kr.proto14.engine.forecast.MatchForecast.Voice;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.standin.ModelFault;
import kr.proto14.standin.ModelProvider;
import kr.proto14.standin.StandInModels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PanelRoundTest {
  private static final RoundId ROUND = RoundId.parse("G011-260053");

  private final StandInModels models = StandInModels.start();

  @AfterEach
  void end() {
    models.close();
  }

  private AppBench bench(Databases database) {
    return new AppBench(database, PanelSettings.five(models));
  }

  private static Prediction last(AppBench bench) {
    return bench
        .store()
        .reading(tx -> new Records(tx).prediction(ROUND))
        .orElseThrow()
        .value();
  }

  private static Map<String, List<Voice>> panel(Prediction prediction) {
    Map<String, List<Voice>> voices = new TreeMap<>();
    for (MatchForecast match : prediction.matches()) {
      match.voices().stream()
          .filter(voice -> voice.group() == Group.PANEL)
          .forEach(v -> voices.computeIfAbsent(v.name(), _ -> new ArrayList<>()).add(v));
    }
    return voices;
  }

  private static List<PanelAnswer> answers(AppBench bench) {
    return bench.store().reading(tx -> tx.panelAnswers().asOf(ROUND, bench.clock.instant()));
  }

  @ParameterizedTest
  @EnumSource
  void five_members_take_part_in_all_matches_and_the_forecast_is_made_again_without_them(
      Databases database) {
    try (AppBench bench = bench(database)) {
      assertThat(bench.check().wentWell()).isTrue();

      Map<String, List<Voice>> voices = panel(last(bench));
      assertThat(voices).containsOnlyKeys("openai", "anthropic", "gemini", "deepseek", "kimi");
      assertThat(voices.values())
          .allSatisfy(
              of -> assertThat(of).hasSize(14).allMatch(voice -> voice.weight() > 0));
      assertThat(models.calls()).hasSize(5);
      assertThat(answers(bench))
          .hasSize(5)
          .allSatisfy(
              answer -> {
                assertThat(answer.outcome()).isEqualTo("answered");
                assertThat(answer.tokensIn()).isPositive();
                assertThat(answer.microwon()).isPositive();
              });

      models.close();
      assertThat(bench.app.replay().run(ROUND, Optional.empty()))
          .hasValueSatisfying(outcome -> assertThat(outcome.isSame()).isTrue());
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_was_answered_is_not_asked_again_until_it_is_old(Databases database) {
    Map<String, String> settings = new HashMap<>(PanelSettings.five(models));
    settings.put("PROTO14_PANEL_FRESH", "2h");
    try (AppBench bench = new AppBench(database, settings)) {
      bench.check();
      bench.clock.tick(Duration.ofMinutes(119));
      bench.refresh(ROUND.toString());
      assertThat(models.calls()).hasSize(5);
      bench.clock.tick(Duration.ofMinutes(2));
      bench.refresh(ROUND.toString());
      assertThat(models.calls()).hasSize(10);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_member_that_fails_abstains_with_its_reason_and_is_asked_at_the_next_look(
      Databases database) {
    try (AppBench bench = bench(database)) {
      models.faults().always(ModelProvider.GEMINI, ModelFault.Wire.STATUS_429);
      models.faults().always(ModelProvider.KIMI, ModelFault.Content.MISSING_MATCH);
      var done = bench.check();
      assertThat(done.wentWell()).isTrue();

      Map<String, List<Voice>> voices = panel(last(bench));
      assertThat(voices.get("gemini"))
          .extracting(Voice::opinion)
          .containsOnly(new Opinion.Abstention("rate-limited"));
      assertThat(voices.get("kimi").subList(0, 13)).allMatch(voice -> voice.weight() > 0);
      assertThat(voices.get("kimi").get(13).opinion())
          .isEqualTo(new Opinion.Abstention("missing-match"));
      assertThat(models.calls()).filteredOn(c -> c.provider() == ModelProvider.KIMI).hasSize(2);

      models.faults().clear();
      bench.clock.tick(Duration.ofMinutes(30));
      bench.refresh(ROUND.toString());
      assertThat(models.calls())
          .filteredOn(call -> call.provider() == ModelProvider.OPENAI)
          .hasSize(1);
      assertThat(answers(bench).stream().map(PanelAnswer::outcome).toList())
          .endsWith("answered", "answered");
    }
  }

  static List<List<ModelProvider>> subsets() {
    return IntStream.range(0, 32)
        .mapToObj(
            bits ->
                IntStream.range(0, 5)
                    .filter(i -> (bits & (1 << i)) != 0)
                    .mapToObj(PanelSettings.FIVE::get)
                    .toList())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("subsets")
  void any_subset_works_and_none_works(List<ModelProvider> members) {
    try (AppBench bench =
        new AppBench(Databases.SQLITE, PanelSettings.of(models, members))) {
      assertThat(bench.check().wentWell()).isTrue();
      assertThat(panel(last(bench)).keySet())
          .isEqualTo(
              new TreeSet<>(members.stream().map(m -> m.name().toLowerCase(Locale.ROOT)).toList()));
    }
  }

  @Test
  void beyond_the_budget_of_the_month_nobody_is_asked_and_the_round_is_forecast_without_them() {
    Map<String, String> settings = new HashMap<>(PanelSettings.five(models));
    settings.put("PROTO14_PANEL_BUDGET", "1");
    try (AppBench bench = new AppBench(Databases.SQLITE, settings)) {
      assertThat(bench.check().wentWell()).isTrue();
      assertThat(models.calls()).isEmpty();
      assertThat(panel(last(bench)).get("openai"))
          .extracting(Voice::opinion)
          .containsOnly(new Opinion.Abstention("budget"));
    }
  }

  @Test
  void no_key_is_in_the_database_or_in_a_message() {
    try (AppBench bench = bench(Databases.SQLITE)) {
      bench.check();
      assertThat(answers(bench).toString()).doesNotContain("key-of-");
      assertThat(bench.received().toString()).doesNotContain("key-of-");
    }
  }
}
