package kr.proto14.app.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.proto14.app.store.PanelAnswer;
import kr.proto14.app.testing.AppBench;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.PanelSettings;
import kr.proto14.engine.forecast.Group;
import kr.proto14.engine.forecast.MatchForecast;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.standin.BetmanFault;
import kr.proto14.standin.ModelFault;
import kr.proto14.standin.ModelProvider;
import kr.proto14.standin.StandInModels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A round that is looked at again, with a panel that said something before. */
class PanelRefreshTest {
  private static final RoundId ROUND = RoundId.parse("G011-260053");

  private final StandInModels models = StandInModels.start();

  @AfterEach
  void end() {
    models.close();
  }

  private AppBench bench(Databases database) {
    Map<String, String> settings = new HashMap<>(PanelSettings.five(models));
    settings.put("PROTO14_PANEL_FRESH", "2h");
    return new AppBench(database, settings);
  }

  private static Prediction sealed(AppBench bench, int version) {
    return bench
        .store()
        .reading(tx -> new Records(tx).prediction(ROUND, version))
        .orElseThrow()
        .value();
  }

  private static int versions(AppBench bench) {
    return bench.store().reading(tx -> tx.predictions().versions(ROUND));
  }

  private static Map<String, Opinion> panel(Prediction prediction, int match) {
    Map<String, Opinion> opinions = new TreeMap<>();
    MatchForecast forecast = prediction.matches().get(match - 1);
    forecast.voices().stream()
        .filter(voice -> voice.group() == Group.PANEL)
        .forEach(voice -> opinions.put(voice.name(), voice.opinion()));
    return opinions;
  }

  private static List<PanelAnswer> answers(AppBench bench) {
    return bench.store().reading(tx -> tx.panelAnswers().asOf(ROUND, bench.clock.instant()));
  }

  private static boolean isSame(AppBench bench, int version) {
    return bench.app.replay().run(ROUND, Optional.of(version)).orElseThrow().isSame();
  }

  private void fail(ModelFault fault) {
    models.faults().clear();
    models.faults().always(fault);
  }

  @ParameterizedTest
  @EnumSource
  void what_was_said_of_other_teams_is_not_used_and_the_rest_stays(Databases database) {
    try (AppBench bench = bench(database)) {
      bench.check();
      fail(ModelFault.Wire.STATUS_500);
      bench.betman.faults().always(new BetmanFault.TeamsChanged(4));
      bench.clock.tick(Duration.ofMinutes(30));
      assertThat(bench.check().wentWell()).isTrue();

      assertThat(versions(bench)).isEqualTo(2);
      assertThat(panel(sealed(bench, 2), 4).values())
          .hasSize(5)
          .containsOnly(new Opinion.Abstention("server-error"));
      assertThat(panel(sealed(bench, 2), 5)).isEqualTo(panel(sealed(bench, 1), 5));

      models.faults().clear();
      bench.clock.tick(Duration.ofMinutes(30));
      bench.refresh(ROUND.toString());
      assertThat(versions(bench)).isEqualTo(3);
      assertThat(panel(sealed(bench, 3), 4).values())
          .hasSize(5)
          .allMatch(Opinion.Estimate.class::isInstance);
      for (int version = 1; version <= 3; version++) {
        assertThat(isSame(bench, version)).as("version " + version).isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_second_asking_that_fails_changes_and_tells_nothing(Databases database) {
    try (AppBench bench = bench(database)) {
      bench.check();
      int told = bench.received().size();
      fail(ModelFault.Wire.STATUS_401);
      bench.clock.tick(Duration.ofHours(3));
      bench.refresh(ROUND.toString());

      assertThat(answers(bench)).hasSize(10);
      assertThat(answers(bench).subList(5, 10))
          .extracting(PanelAnswer::outcome)
          .containsOnly("unauthorized");
      assertThat(versions(bench)).isEqualTo(1);
      assertThat(bench.received()).hasSize(told);
      assertThat(isSame(bench, 1)).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void who_speaks_for_the_first_time_makes_a_version_that_rests_on_its_answer(Databases database) {
    try (AppBench bench = bench(database)) {
      models.faults().always(ModelProvider.KIMI, ModelFault.Wire.STATUS_429);
      bench.check();
      models.faults().clear();
      bench.clock.tick(Duration.ofMinutes(30));
      bench.refresh(ROUND.toString());

      assertThat(versions(bench)).isEqualTo(2);
      PanelAnswer kimi = answers(bench).getLast();
      assertThat(kimi.member()).isEqualTo("kimi");
      assertThat(sealed(bench, 2).inputs()).contains(kimi.raw(), kimi.question());
      assertThat(sealed(bench, 1).inputs()).doesNotContain(kimi.raw());
      assertThat(isSame(bench, 1)).isTrue();
      assertThat(isSame(bench, 2)).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_cancelled_match_is_not_asked_and_holds_up_nobody(Databases database) {
    try (AppBench bench = bench(database)) {
      bench.betman.faults().always(new BetmanFault.Cancelled(10));
      assertThat(bench.check().wentWell()).isTrue();
      int calls = models.calls().size();
      bench.clock.tick(Duration.ofMinutes(30));
      bench.refresh(ROUND.toString());

      assertThat(models.calls()).hasSize(calls).hasSize(5);
      assertThat(isSame(bench, 1)).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void where_the_clock_was_set_back_the_answers_are_used_all_the_same(Databases database) {
    try (AppBench bench = bench(database)) {
      bench.check();
      fail(new ModelFault.Slow(Duration.ofMillis(1)));
      bench.clock.tick(Duration.ofHours(-1));
      bench.refresh(ROUND.toString());

      assertThat(panel(sealed(bench, versions(bench)), 1).values())
          .hasSize(5)
          .allMatch(Opinion.Estimate.class::isInstance);
      bench.clock.tick(Duration.ofHours(2));
      assertThat(isSame(bench, 1)).isTrue();
    }
  }
}
