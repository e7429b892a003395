package kr.proto14.app.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.source.FixtureOdds;
import kr.proto14.app.source.Provenance;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.Rounds;
import kr.proto14.engine.pool.Odds;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Round;
import kr.proto14.engine.pool.RoundId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InputTablesTest {
  private static final Instant NOW = Instant.parse("2026-09-22T03:00:00Z");
  private static final Round ROUND = Rounds.round("G011-260054", NOW.plusSeconds(36_000));
  private static final RoundId ID = ROUND.id();

  private static FixtureOdds odds(double home, Instant knownAt) {
    return new FixtureOdds("SC", "H1", "A1", NOW, new Odds(home, 3.2, 3.9), knownAt, "raw");
  }

  private static Optional<Double> homeOdds(Store store, Instant moment) {
    return store.reading(
        tx -> tx.odds().asOf("SC", "H1", "A1", NOW, moment).map(seen -> seen.odds().home()));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void who_told_a_round_is_kept_and_makes_a_difference(Databases database) {
    Instant at = Instant.parse("2026-09-22T03:00:00Z");
    RoundSnapshot told = Rounds.onSale(Rounds.round("G011-260054", at.plusSeconds(9999)), at);
    RoundSnapshot other =
        new RoundSnapshot(
            told.round(),
            told.status(),
            told.money(),
            told.votes(),
            Map.of(),
            at,
            "raw-other",
            Provenance.ZENTOTO);
    RoundSnapshot older = Rounds.onSale(Rounds.round("G011-250199", at.plusSeconds(99999)), at);
    try (Store store = database.fresh()) {
      boolean isNew =
          store.inTransaction(
              tx -> {
                tx.rounds().add(told, at);
                tx.rounds().add(older, at.plusMillis(1));
                return tx.rounds().add(other, at.plusMillis(2));
              });
      assertThat(isNew).isTrue();
      Optional<RoundSnapshot> latest = store.reading(tx -> tx.rounds().latest(told.round().id()));
      Optional<RoundSnapshot> betmans =
          store.reading(tx -> tx.rounds().latestOfBetman(told.round().id()));
      Optional<RoundSnapshot> newest = store.reading(tx -> tx.rounds().newestOf(Pool.SOCCER));
      Optional<RoundSnapshot> none = store.reading(tx -> tx.rounds().newestOf(Pool.BASKETBALL));
      assertThat(latest).contains(other);
      assertThat(betmans).contains(told);
      assertThat(newest).contains(other);
      assertThat(none).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_snapshot_is_read_back_as_it_was_seen(Databases database) {
    try (Store store = database.fresh()) {
      RoundSnapshot seen = Rounds.onSale(ROUND, NOW);
      boolean isNew = store.inTransaction(tx -> tx.rounds().add(seen, NOW.plusMillis(5)));
      assertThat(isNew).isTrue();
      Optional<RoundSnapshot> latest = store.reading(tx -> tx.rounds().latest(ID));
      List<RoundSnapshot> newest = store.reading(tx -> tx.rounds().newest(9));
      assertThat(latest).contains(seen);
      assertThat(newest).containsExactly(seen);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void what_says_nothing_new_is_not_stored_again(Databases database) {
    try (Store store = database.fresh()) {
      store.inTransaction(tx -> tx.rounds().add(Rounds.onSale(ROUND, NOW), NOW));
      boolean again =
          store.inTransaction(
              tx ->
                  tx.rounds().add(Rounds.onSale(ROUND, NOW.plusSeconds(60)), NOW.plusSeconds(60)));
      assertThat(again).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_round_is_read_as_it_was_known_and_recorded_at_a_moment(Databases database) {
    try (Store store = database.fresh()) {
      Instant later = NOW.plusSeconds(600);
      Round changed = Rounds.withOtherHome(ROUND, 3, "H99");
      store.inTransaction(tx -> tx.rounds().add(Rounds.onSale(ROUND, NOW), NOW));
      store.inTransaction(tx -> tx.rounds().add(Rounds.onSale(changed, NOW), later));

      assertThat(roundAt(store, NOW.minusMillis(1))).isEmpty();
      assertThat(roundAt(store, later.minusMillis(1))).contains(ROUND);
      assertThat(roundAt(store, later)).contains(changed);
    }
  }

  private static Optional<Round> roundAt(Store store, Instant moment) {
    return store.reading(tx -> tx.rounds().asOf(ID, moment).map(RoundSnapshot::round));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void later_odds_never_change_what_was_known_before(Databases database) {
    try (Store store = database.fresh()) {
      store.inTransaction(tx -> addOdds(tx, odds(2.0, NOW), NOW));
      store.inTransaction(tx -> addOdds(tx, odds(1.8, NOW), NOW.plusSeconds(60)));
      store.inTransaction(tx -> addOdds(tx, odds(1.5, NOW.plusSeconds(900)), NOW.plusSeconds(900)));

      assertThat(homeOdds(store, NOW.minusMillis(1))).isEmpty();
      assertThat(homeOdds(store, NOW)).contains(2.0);
      assertThat(homeOdds(store, NOW.plusSeconds(60))).contains(1.8);
      assertThat(homeOdds(store, NOW.plusSeconds(899))).contains(1.8);
      assertThat(homeOdds(store, NOW.plusSeconds(900))).contains(1.5);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_source_whose_clock_runs_ahead_is_still_read(Databases database) {
    try (Store store = database.fresh()) {
      store.inTransaction(tx -> addOdds(tx, odds(2.0, NOW.plus(Duration.ofHours(2))), NOW));
      assertThat(homeOdds(store, NOW)).contains(2.0);
    }
  }

  private static Void addOdds(Tx tx, FixtureOdds odds, Instant recordedAt) {
    tx.odds().add("betman", odds, recordedAt);
    return null;
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void raw_answers_are_kept_once_and_dropped_unless_a_seal_rests_on_them(Databases database) {
    try (Store store = database.fresh()) {
      byte[] body = "{\"한글\":1}".repeat(500).getBytes(UTF_8);
      String pinned = keep(store, body, NOW);
      String loose = keep(store, new byte[] {1, 2, 3}, NOW);
      assertThat(keep(store, body, NOW.plusSeconds(9)))
          .isEqualTo(pinned)
          .isEqualTo(Sha256.hex(body));
      assertThat(body(store, pinned)).hasValueSatisfying(kept -> assertThat(kept).isEqualTo(body));
      store.inTransaction(
          tx -> {
            Seal seal = tx.seals().append("prediction", Json.object(), NOW);
            tx.predictions().add(ID, 1, seal, List.of(pinned));
            return null;
          });

      int dropped = store.inTransaction(tx -> tx.raw().dropOlderThan(NOW.plusSeconds(3600)));

      assertThat(dropped).isEqualTo(1);
      assertThat(body(store, loose)).isEmpty();
      assertThat(body(store, pinned)).isPresent();
    }
  }

  private static Optional<byte[]> body(Store store, String hash) {
    return store.reading(tx -> tx.raw().body(hash));
  }

  private static String keep(Store store, byte[] body, Instant at) {
    return store.inTransaction(tx -> tx.raw().keep("betman", "detail", at, body));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_variant_keeps_the_moment_it_was_first_met(Databases database) {
    try (Store store = database.fresh()) {
      for (int day = 0; day < 3; day++) {
        Instant at = NOW.plus(Duration.ofDays(day));
        store.inTransaction(
            tx -> {
              tx.variants().met("betman", "sbm-info=single", at, "detail");
              return null;
            });
      }
      List<VariantTable.MetVariant> variants = store.reading(tx -> tx.variants().all());
      assertThat(variants)
          .containsExactly(new VariantTable.MetVariant("betman", "sbm-info=single", NOW, "detail"));
    }
  }
}
