package kr.proto14.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kr.proto14.app.store.JobRunTable.Row;
import kr.proto14.app.store.PayoutTable.Entry;
import kr.proto14.app.store.ScoreTable.Scored;
import kr.proto14.app.testing.Databases;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scores, payouts and runs of jobs. */
class TrackTablesTest {
  private static final Instant NOW = Instant.parse("2026-09-22T03:00:00Z");
  private static final RoundId SOCCER = RoundId.parse("G011-260053");
  private static final RoundId EARLIER = RoundId.parse("G011-260052");
  private static final RoundId BASKETBALL = RoundId.parse("G027-260053");

  private static void put(Store store, RoundId id, Instant at, int hits) {
    store.inTransaction(
        tx -> {
          tx.scores().put(id, at, Json.object().put("round", id.toString()).put("hits", hits));
          return null;
        });
  }

  private static List<Scored> before(Store store, Instant moment) {
    return store.reading(tx -> tx.scores().before(Pool.SOCCER, moment));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void figures_worked_out_anew_take_the_place_of_the_old_and_keep_its_moment(Databases database) {
    try (Store store = database.fresh()) {
      put(store, SOCCER, NOW, 7);
      put(store, SOCCER, NOW.plusSeconds(60), 8);

      assertThat(before(store, later(99)))
          .singleElement()
          .satisfies(
              scored -> {
                assertThat(scored.settledAt()).isEqualTo(NOW);
                assertThat(scored.score().get("hits").asInt()).isEqualTo(8);
              });
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void figures_come_in_the_order_of_settling_of_one_pool_and_before_a_moment(Databases database) {
    try (Store store = database.fresh()) {
      put(store, SOCCER, NOW, 1);
      put(store, EARLIER, later(5), 2);
      put(store, BASKETBALL, NOW, 3);

      assertThat(before(store, later(6)))
          .extracting(scored -> scored.score().get("hits").asInt())
          .containsExactly(1, 2);
      assertThat(before(store, later(5))).hasSize(1);
      assertThat(before(store, NOW)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void the_last_payout_entered_for_a_tier_stands(Databases database) {
    try (Store store = database.fresh()) {
      Map<Integer, Entry> standing =
          store.inTransaction(
              tx -> {
                tx.payouts().add(SOCCER, 13, 18, 19_020_360, NOW);
                tx.payouts().add(SOCCER, 14, 0, 0, NOW);
                tx.payouts().add(SOCCER, 13, 81, 4_226_740, later(1));
                tx.payouts().add(BASKETBALL, 12, 5, 1, NOW);
                return tx.payouts().of(SOCCER);
              });
      assertThat(standing)
          .containsOnly(Map.entry(13, new Entry(81, 4_226_740)), Map.entry(14, new Entry(0, 0)));
      Map<Integer, Entry> none = store.reading(tx -> tx.payouts().of(EARLIER));
      assertThat(none).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void runs_come_in_order_and_one_that_died_has_no_end(Databases database) {
    try (Store store = database.fresh()) {
      List<Row> runs =
          store.inTransaction(
              tx -> {
                long well = tx.jobRuns().started("check", later(1));
                long died = tx.jobRuns().started("results", NOW);
                long failed = tx.jobRuns().started("daily", later(1));
                tx.jobRuns().started("tomorrow", later(2));
                assertThat(died).isNotIn(well, failed);
                tx.jobRuns().ended(failed, false, later(2));
                tx.jobRuns().ended(well, true, later(2));
                return tx.jobRuns().between(NOW, later(2));
              });
      assertThat(runs)
          .extracting(Row::job, Row::startedAt, Row::ended, Row::wentWell)
          .containsExactly(
              tuple("results", NOW, false, false),
              tuple("check", later(1), true, true),
              tuple("daily", later(1), true, false));
    }
  }

  private static Instant later(int seconds) {
    return NOW.plusSeconds(seconds);
  }
}
