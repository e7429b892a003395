package kr.proto14.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import kr.proto14.app.store.SettlementTable.Waiting;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.Rounds;
import kr.proto14.engine.pool.RoundId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettlementTableTest {
  private static final Instant NOW = Instant.parse("2026-09-22T03:00:00Z");
  private static final RoundId OLD = RoundId.parse("G011-260051");
  private static final RoundId MIDDLE = RoundId.parse("G027-260001");
  private static final RoundId YOUNG = RoundId.parse("G011-260053");

  private static void doing(Store store, Consumer<Tx> work) {
    store.inTransaction(
        tx -> {
          work.accept(tx);
          return null;
        });
  }

  /** A round seen and predicted whose sale ended some days ago. */
  private static void predicted(Store store, RoundId id, int days) {
    Instant saleEnd = NOW.minus(Duration.ofDays(days));
    doing(
        store,
        tx -> {
          tx.rounds().add(Rounds.onSale(Rounds.round(id.toString(), saleEnd), NOW), NOW);
          Seal seal = seal(tx, "prediction", id, 1, saleEnd);
          tx.predictions().add(id, 1, seal, List.of("raw"));
        });
  }

  private static Seal seal(Tx tx, String kind, RoundId id, int version, Instant at) {
    var body = Json.object().put("round", id.toString()).put("version", version);
    return tx.seals().append(kind, body, at);
  }

  private static void settle(Store store, RoundId id, int version, Instant at) {
    doing(store, tx -> tx.settlements().add(id, version, seal(tx, "settlement", id, version, at)));
  }

  private static List<RoundId> pending(Store store) {
    return store.reading(tx -> tx.settlements().pending(NOW)).stream().map(Waiting::round).toList();
  }

  private static Store threeRounds(Databases database) {
    Store store = database.fresh();
    predicted(store, YOUNG, 1);
    predicted(store, OLD, 3);
    predicted(store, MIDDLE, 2);
    return store;
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void the_oldest_waits_first_and_those_asked_about_wait_behind_the_others(Databases database) {
    try (Store store = threeRounds(database)) {
      assertThat(pending(store)).containsExactly(OLD, MIDDLE, YOUNG);

      doing(store, tx -> tx.settlements().tried(OLD, NOW));
      doing(store, tx -> tx.settlements().tried(MIDDLE, NOW.plusSeconds(1)));
      assertThat(pending(store)).containsExactly(YOUNG, OLD, MIDDLE);

      doing(store, tx -> tx.settlements().tried(OLD, NOW.plusSeconds(2)));
      assertThat(pending(store)).containsExactly(YOUNG, MIDDLE, OLD);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void settled_rounds_and_rounds_given_up_wait_no_more(Databases database) {
    try (Store store = threeRounds(database)) {
      settle(store, OLD, 1, NOW);
      doing(store, tx -> tx.settlements().tried(MIDDLE, NOW));
      doing(store, tx -> tx.settlements().giveUp(MIDDLE, NOW));
      assertThat(pending(store)).containsExactly(YOUNG);

      doing(store, tx -> tx.settlements().tried(MIDDLE, NOW.plusSeconds(9)));
      assertThat(pending(store)).as("asked by hand").containsExactly(YOUNG);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_round_on_sale_or_never_predicted_does_not_wait(Databases database) {
    try (Store store = database.fresh()) {
      predicted(store, YOUNG, -1);
      Instant yesterday = NOW.minus(Duration.ofDays(1));
      doing(
          store,
          tx -> tx.rounds().add(Rounds.onSale(Rounds.round(OLD.toString(), yesterday), NOW), NOW));
      assertThat(pending(store)).isEmpty();

      predicted(store, MIDDLE, 0);
      assertThat(pending(store)).as("at the moment the sale ends").containsExactly(MIDDLE);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_sale_that_was_put_off_is_waited_for(Databases database) {
    try (Store store = threeRounds(database)) {
      Instant later = NOW.plusSeconds(1);
      doing(
          store,
          tx -> tx.rounds().add(Rounds.onSale(Rounds.round(OLD.toString(), later), NOW), NOW));
      assertThat(pending(store)).containsExactly(MIDDLE, YOUNG);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void the_first_and_the_newest_settlement_are_kept_apart(Databases database) {
    try (Store store = threeRounds(database)) {
      settle(store, OLD, 1, NOW);
      settle(store, YOUNG, 1, NOW.plusSeconds(5));
      settle(store, OLD, 2, NOW.plusSeconds(10));

      Seal first = store.reading(tx -> tx.settlements().first(OLD)).orElseThrow();
      Seal newest = store.reading(tx -> tx.settlements().latest(OLD)).orElseThrow();

      assertThat(first.sealedAt()).isEqualTo(NOW);
      assertThat(newest.sealedAt()).isEqualTo(NOW.plusSeconds(10));
      assertThat(newest.seq()).isGreaterThan(first.seq());
      List<RoundId> all = store.reading(tx -> tx.settlements().firstSettledSince(NOW));
      assertThat(all).containsExactly(OLD, YOUNG);
      List<RoundId> late =
          store.reading(tx -> tx.settlements().firstSettledSince(NOW.plusMillis(1)));
      assertThat(late).as("a correction is no first settlement").containsExactly(YOUNG);
    }
  }
}
