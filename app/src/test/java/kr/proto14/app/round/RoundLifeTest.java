package kr.proto14.app.round;

import static kr.proto14.app.round.LifeBench.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kr.proto14.app.round.Followed.Stage;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.FixtureOdds;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.source.SaleStatus;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.Rounds;
import kr.proto14.app.testing.Together;
import kr.proto14.engine.forecast.MatchForecast.Voice;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.Odds;
import kr.proto14.engine.pool.Round;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoundLifeTest {
  private static final Round ROUND = Rounds.round("G011-260054", NOW.plus(Duration.ofHours(10)));
  private static final Round OTHER = Rounds.round("G011-260055", NOW.plus(Duration.ofHours(99)));

  private static Stage stage(LifeReport report) {
    return report.rounds().getFirst().stage();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_new_round_is_predicted_sealed_and_told_in_one_run(Databases database) {
    try (LifeBench bench = new LifeBench(database)) {
      bench.source.show(Rounds.onSale(ROUND, NOW));

      LifeReport report = bench.follow();

      assertThat(stage(report)).isEqualTo(Stage.PREDICTED);
      assertThat(report.faults()).isEmpty();
      assertThat(bench.told()).singleElement().asString().startsWith("predicted G011-260054");
      assertThat(bench.links()).isEqualTo(2);
      assertThat(bench.prediction("G011-260054").round()).isEqualTo(ROUND);
      assertThat(bench.prediction("G011-260054").inputs()).containsExactly("raw-G011-260054");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_second_run_changes_nothing(Databases database) {
    try (LifeBench bench = new LifeBench(database)) {
      bench.source.show(Rounds.onSale(ROUND, NOW));
      bench.follow();
      bench.clock.tick(Duration.ofHours(6));

      LifeReport again = bench.follow();

      assertThat(stage(again)).isEqualTo(Stage.UNCHANGED);
      assertThat(bench.told()).hasSize(1);
      assertThat(bench.links()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void several_open_rounds_of_one_pool_are_all_predicted(Databases database) {
    try (LifeBench bench = new LifeBench(database)) {
      bench.source.show(Rounds.onSale(ROUND, NOW));
      bench.source.show(Rounds.onSale(OTHER, NOW));
      LifeReport report = bench.follow();
      assertThat(report.rounds()).extracting(Followed::stage).containsOnly(Stage.PREDICTED);
      assertThat(bench.told()).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void changed_teams_force_a_new_version(Databases database) {
    try (LifeBench bench = new LifeBench(database)) {
      bench.source.show(Rounds.onSale(ROUND, NOW));
      bench.follow();
      Round changed = Rounds.withOtherHome(ROUND, 5, "H99");
      bench.source.show(Rounds.onSale(changed, NOW));
      bench.clock.tick(Duration.ofHours(1));

      LifeReport report = bench.follow();

      assertThat(report.rounds().getFirst().version()).isEqualTo(2);
      assertThat(bench.prediction("G011-260054").round()).isEqualTo(changed);
      assertThat(bench.told()).hasSize(2);
      assertThat(bench.links()).isEqualTo(4);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_listed_round_whose_detail_is_not_open_is_not_predicted(Databases database) {
    try (LifeBench bench = new LifeBench(database)) {
      RoundSnapshot open = Rounds.onSale(ROUND, NOW);
      bench.source.show(
          new RoundSnapshot(
              ROUND, SaleStatus.UNKNOWN, open.money(), open.votes(), Map.of(), NOW, "raw"));
      LifeReport report = bench.follow();
      assertThat(stage(report)).isEqualTo(Stage.NOT_ON_SALE);
      assertThat(report.faults()).isEmpty();
      assertThat(report.notes()).singleElement().asString().startsWith("status-unknown");
      assertThat(bench.links()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_round_whose_sale_has_ended_is_not_even_asked_for(Databases database) {
    try (LifeBench bench = new LifeBench(database)) {
      bench.source.show(Rounds.onSale(ROUND, NOW));
      bench.clock.set(ROUND.saleEnd());
      assertThat(stage(bench.follow())).isEqualTo(Stage.NOT_ON_SALE);
      assertThat(bench.source.calls).containsExactly("listing");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void nothing_is_made_up_before_the_first_ticket_is_sold(Databases database) {
    try (LifeBench bench = new LifeBench(database)) {
      bench.source.show(Rounds.unsold(ROUND, NOW));
      LifeReport early = bench.follow();
      assertThat(stage(early)).isEqualTo(Stage.NOT_YET);
      assertThat(early.rounds().getFirst().detail()).contains("14 of 14");
      assertThat(bench.told()).isEmpty();

      bench.source.show(Rounds.onSale(ROUND, NOW));
      bench.clock.tick(Duration.ofMinutes(5));
      assertThat(stage(bench.follow())).isEqualTo(Stage.PREDICTED);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_sale_that_ends_during_the_forecast_is_not_sealed(Databases database) {
    LifeBench[] held = new LifeBench[1];
    Steps late =
        boundary -> {
          if (boundary.startsWith("forecast")) {
            held[0].clock.set(ROUND.saleEnd());
          }
        };
    try (LifeBench bench = new LifeBench(database, late)) {
      held[0] = bench;
      bench.source.show(Rounds.onSale(ROUND, NOW));
      assertThat(stage(bench.follow())).isEqualTo(Stage.NOT_ON_SALE);
      assertThat(bench.links()).isZero();
      assertThat(bench.told()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_clock_that_is_set_back_during_a_run_hides_nothing_from_the_forecast(Databases database) {
    LifeBench[] held = new LifeBench[1];
    Steps back =
        boundary -> {
          if (boundary.startsWith("gathered") || boundary.startsWith("odds")) {
            held[0].clock.tick(Duration.ofSeconds(-2));
          }
        };
    try (LifeBench bench = new LifeBench(database, back)) {
      held[0] = bench;
      bench.source.show(Rounds.onSale(ROUND, NOW));
      Instant kickOff = ROUND.matches().getFirst().kickOff();
      bench.source.offer(260106, List.of(odds("SC", "H1", "A1", kickOff)));

      assertThat(stage(bench.follow())).isEqualTo(Stage.PREDICTED);
      assertThat(voice(bench.prediction("G011-260054"), 1, "market").weight()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_round_recorded_by_a_clock_that_ran_ahead_is_recorded_again(Databases database) {
    try (LifeBench bench = new LifeBench(database)) {
      bench.clock.tick(Duration.ofHours(9));
      bench.source.show(Rounds.unsold(ROUND, NOW));
      bench.follow();
      bench.clock.set(NOW);
      assertThat(stage(bench.follow())).isEqualTo(Stage.NOT_YET);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_predicted_round_keeps_its_version_in_the_report_whatever_becomes_of_it(
      Databases database) {
    try (LifeBench bench = new LifeBench(database)) {
      bench.source.show(Rounds.onSale(ROUND, NOW));
      bench.follow();
      bench.source.fail(ROUND.id(), FaultKind.CHANGED);
      assertThat(bench.follow().rounds()).extracting(Followed::version).containsExactly(1);
      bench.clock.set(ROUND.saleEnd());
      assertThat(bench.follow().rounds()).extracting(Followed::version).containsExactly(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void two_runs_at_one_round_seal_it_once(Databases database) throws Exception {
    CyclicBarrier both = new CyclicBarrier(2);
    Steps together =
        boundary -> {
          if (boundary.startsWith("forecast")) {
            meet(both);
          }
        };
    String url = database.freshUrl();
    try (LifeBench one = new LifeBench(Store.open(url), together);
        LifeBench other = new LifeBench(Store.open(url), together)) {
      List<LifeReport> reports = Collections.synchronizedList(new ArrayList<>());
      one.source.show(Rounds.onSale(ROUND, NOW));
      other.source.show(Rounds.onSale(ROUND, NOW));

      Together.run(() -> reports.add(one.follow()), () -> reports.add(other.follow()));

      assertThat(reports)
          .extracting(RoundLifeTest::stage)
          .containsExactlyInAnyOrder(Stage.PREDICTED, Stage.UNCHANGED);
      assertThat(one.links()).isEqualTo(2);
      assertThat(one.told()).hasSize(1);
    }
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void the_market_speaks_where_its_odds_are_of_the_same_fixture(Databases database) {
    try (LifeBench bench = new LifeBench(database)) {
      bench.source.show(Rounds.onSale(ROUND, NOW));
      Instant kickOff = ROUND.matches().getFirst().kickOff();
      bench.source.offer(
          260106,
          List.of(
              odds("SC", "H1", "A1", kickOff),
              odds("SC", "H2", "A2", kickOff.plusSeconds(60)),
              odds("BK", "H3", "A3", kickOff),
              odds("SC", "A4", "H4", kickOff)));

      bench.follow();

      Prediction prediction = bench.prediction("G011-260054");
      assertThat(voice(prediction, 1, "market").weight()).isEqualTo(1);
      assertThat(voice(prediction, 1, "crowd").weight()).isZero();
      for (int number = 2; number <= 14; number++) {
        assertThat(voice(prediction, number, "market").opinion())
            .isEqualTo(new Opinion.Abstention("no-odds"));
        assertThat(voice(prediction, number, "crowd").weight()).isEqualTo(1);
      }
      assertThat(prediction.inputs()).containsExactly("raw-G011-260054", "raw-odds");
    }
  }

  private static FixtureOdds odds(String sport, String home, String away, Instant kickOff) {
    return new FixtureOdds(sport, home, away, kickOff, new Odds(2.1, 3.2, 3.4), NOW, "raw-odds");
  }

  private static Voice voice(Prediction prediction, int number, String name) {
    return prediction.matches().get(number - 1).voices().stream()
        .filter(voice -> voice.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void odds_that_cannot_be_had_are_a_note_and_no_failure(Databases database) {
    try (LifeBench bench = new LifeBench(database)) {
      bench.source.show(Rounds.onSale(ROUND, NOW));
      bench.source.offer(260106, List.of());
      LifeReport report = bench.follow();
      assertThat(stage(report)).isEqualTo(Stage.PREDICTED);
      assertThat(report.faults()).isEmpty();
      assertThat(report.notes()).singleElement().asString().contains("260106");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_channel_set_up_later_gets_the_message_and_the_first_one_gets_no_second(
      Databases database) {
    try (LifeBench bench = new LifeBench(database)) {
      bench.source.show(Rounds.onSale(ROUND, NOW));
      bench.follow();
      bench.announcer.alsoTell("friend");
      bench.follow();
      bench.follow();
      assertThat(bench.store.outbox().undelivered())
          .extracting(message -> message.key().recipient())
          .containsExactly("me", "friend");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_failing_round_does_not_hold_up_the_others(Databases database) {
    try (LifeBench bench = new LifeBench(database)) {
      bench.source.show(Rounds.onSale(ROUND, NOW));
      bench.source.show(Rounds.onSale(OTHER, NOW));
      bench.source.fail(ROUND.id(), FaultKind.BAD_DATA);
      LifeReport report = bench.follow();
      assertThat(report.rounds())
          .extracting(Followed::stage)
          .containsExactly(Stage.FAILED, Stage.PREDICTED);
      assertThat(report.faults())
          .singleElement()
          .extracting("call")
          .isEqualTo("detail G011-260054");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void our_own_failure_over_one_round_is_told_and_spares_the_others_and_heals(Databases database) {
    boolean[] broken = {true};
    Steps failing =
        boundary -> {
          if (broken[0] && boundary.equals("gathered " + ROUND.id())) {
            throw new IllegalStateException("a fault of ours");
          }
        };
    try (LifeBench bench = new LifeBench(database, failing)) {
      bench.source.show(Rounds.onSale(ROUND, NOW));
      bench.source.show(Rounds.onSale(OTHER, NOW));
      LifeReport report = bench.follow();
      assertThat(report.rounds())
          .extracting(Followed::stage)
          .containsExactly(Stage.FAILED, Stage.PREDICTED);
      assertThat(report.faults()).extracting("kind").containsExactly(FaultKind.INTERNAL);

      broken[0] = false;
      bench.clock.tick(Duration.ofHours(1));
      assertThat(bench.follow().faults()).isEmpty();
      assertThat(bench.told())
          .hasSize(4)
          .contains("INTERNAL 0", "recovered after PT1H")
          .anyMatch(told -> told.startsWith("predicted G011-260054"));
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_run_that_dies_before_the_seal_leaves_nothing_half_done(Databases database) {
    Steps dying =
        boundary -> {
          if (boundary.startsWith("forecast")) {
            throw new AssertionError("killed");
          }
        };
    try (LifeBench bench = new LifeBench(database, dying)) {
      bench.source.show(Rounds.onSale(ROUND, NOW));
      assertThatThrownBy(bench::follow).hasMessage("killed");
      assertThat(bench.links()).isZero();
      assertThat(bench.told()).isEmpty();
    }
  }
}
