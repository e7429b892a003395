package kr.proto14.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.FixtureOdds;
import kr.proto14.app.source.Money;
import kr.proto14.app.source.Provenance;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.Pictures;
import kr.proto14.app.testing.Rounds;
import kr.proto14.engine.pool.Odds;
import kr.proto14.engine.pool.Round;
import kr.proto14.engine.pool.RoundId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetentionTableTest {
  private static final Instant NOW = Instant.parse("2026-09-22T03:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofDays(40));
  private static final Round ROUND = Rounds.round("G011-260054", NOW.plusSeconds(200_000));
  private static final RoundId ID = ROUND.id();

  private static void doing(Store store, Consumer<Tx> work) {
    store.inTransaction(
        tx -> {
          work.accept(tx);
          return null;
        });
  }

  private static int drop(Store store, ToIntFunction<RetentionTable> rule) {
    return store.inTransaction(tx -> rule.applyAsInt(tx.retention()));
  }

  private static RoundSnapshot sold(long lines, String raw, Provenance provenance) {
    RoundSnapshot base = Rounds.onSale(ROUND, NOW);
    return new RoundSnapshot(
        base.round(),
        base.status(),
        new Money(lines * 1000, lines, 0, 0, lines * 250),
        Map.of(),
        Map.of(),
        NOW,
        raw,
        provenance);
  }

  private static void seal(Tx tx, int version, Instant at, List<String> inputs) {
    var body = Json.object().put("round", ID.toString()).put("version", version);
    tx.predictions().add(ID, version, tx.seals().append("prediction", body, at), inputs);
  }

  private static void settle(Store store) {
    doing(
        store,
        tx -> {
          var body = Json.object().put("round", ID.toString()).put("version", 1);
          tx.settlements().add(ID, 1, tx.seals().append("settlement", body, NOW));
        });
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void thinned_snapshots_leave_every_replay_and_the_last_state_as_they_were(Databases database) {
    for (long seed = 1; seed <= 5; seed++) {
      try (Store store = database.fresh()) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Instant> sealedAt = new ArrayList<>();
        int versions = 0;
        for (int i = 1; i <= 25; i++) {
          Instant at = NOW.plusSeconds(100L * i);
          Provenance who = random.nextInt(6) == 0 ? Provenance.ZENTOTO : Provenance.BETMAN;
          RoundSnapshot seen = sold(i, "raw-" + i, who);
          doing(store, tx -> tx.rounds().add(seen, at));
          if (random.nextInt(5) == 0) {
            Instant sealing = at.plusSeconds(random.nextInt(90));
            int version = ++versions;
            sealedAt.add(sealing);
            doing(store, tx -> seal(tx, version, sealing, List.of(seen.raw())));
          }
        }
        List<Optional<RoundSnapshot>> before = states(store, sealedAt);
        assertThat(drop(store, table -> table.snapshots(LATER))).as("not settled").isZero();
        settle(store);
        int dropped = drop(store, table -> table.snapshots(LATER));
        assertThat(dropped).as("seed %d", seed).isBetween(10, 23 - versions + 1);
        assertThat(states(store, sealedAt)).as("seed %d", seed).isEqualTo(before);
        assertThat(drop(store, table -> table.snapshots(LATER))).as("again").isZero();
      }
    }
  }

  private static List<Optional<RoundSnapshot>> states(Store store, List<Instant> moments) {
    return store.reading(
        tx -> {
          List<Optional<RoundSnapshot>> states = new ArrayList<>();
          moments.forEach(moment -> states.add(tx.rounds().asOf(ID, moment)));
          states.add(tx.rounds().asOf(ID, NOW.plusSeconds(100)));
          states.add(tx.rounds().latest(ID));
          states.add(tx.rounds().latestOfBetman(ID));
          states.add(tx.rounds().newest(1).stream().findFirst());
          return states;
        });
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void odds_keep_their_first_their_last_and_what_was_sealed(Databases database) {
    try (Store store = database.fresh()) {
      doing(
          store,
          tx -> {
            for (int i = 0; i < 6; i++) {
              tx.odds().add("betman", odds(2.0 + i / 10.0, "odds-" + i), NOW.plusSeconds(i));
            }
            seal(tx, 1, NOW, List.of("odds-3"));
          });
      assertThat(drop(store, table -> table.odds(NOW))).as("not yet played").isZero();
      assertThat(drop(store, table -> table.odds(LATER))).isEqualTo(3);
      assertThat(homeAt(store, 0)).contains(2.0);
      assertThat(homeAt(store, 3)).contains(2.3);
      assertThat(homeAt(store, 4)).as("the one before stands in").contains(2.3);
      assertThat(homeAt(store, 5)).contains(2.5);
    }
  }

  private static FixtureOdds odds(double home, String raw) {
    return new FixtureOdds("SC", "H1", "A1", NOW, new Odds(home, 3.2, 3.9), NOW, raw);
  }

  private static Optional<Double> homeAt(Store store, int second) {
    return store.reading(
        tx ->
            tx.odds()
                .asOf("SC", "H1", "A1", NOW, NOW.plusSeconds(second))
                .map(seen -> seen.odds().home()));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void answers_that_told_nothing_new_go_early_and_the_others_stay(Databases database) {
    try (Store store = database.fresh()) {
      List<String> used = new ArrayList<>();
      doing(
          store,
          tx -> {
            for (int i = 0; i < 5; i++) {
              used.add(tx.raw().keep("betman", "detail", NOW, new byte[] {(byte) i}));
            }
            tx.raw().keep("betman", "list", NOW, new byte[] {99});
            tx.rounds().add(sold(1, used.get(0), Provenance.BETMAN), NOW);
            tx.odds().add("betman", odds(2.0, used.get(1)), NOW);
            seal(tx, 1, NOW, List.of(used.get(2)));
            Fault fault = new Fault(FaultKind.CHANGED, "betman", "list", "odd", used.get(3));
            tx.incidents().add(fault, NOW);
            tx.raw().keep("betman", "detail", LATER, new byte[] {4});
          });
      assertThat(drop(store, table -> table.routineAnswers(LATER))).isEqualTo(1);
      for (String hash : used) {
        Optional<byte[]> body = store.reading(tx -> tx.raw().body(hash));
        assertThat(body).isPresent();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_delivered_message_loses_its_picture_then_its_text_and_is_never_sent_again(
      Databases database) {
    try (Store store = database.fresh()) {
      OutboxKey key = new OutboxKey("week-1", "weekly", 1, "telegram", "7", 1);
      NewMessage message = new NewMessage(key, "text", LATER, Optional.of(Pictures.pixel()));
      doing(store, tx -> tx.outbox().add(List.of(message), NOW));
      assertThat(drop(store, table -> table.pictures(LATER))).as("not sent").isZero();
      long id = store.outbox().claim(NOW, "me", Duration.ofMinutes(5)).orElseThrow().id();
      store.outbox().sent(id, "provider-1", NOW);

      assertThat(drop(store, table -> table.texts(LATER))).as("the picture first").isZero();
      assertThat(drop(store, table -> table.pictures(LATER))).isEqualTo(1);
      assertThat(drop(store, table -> table.texts(NOW))).as("too young").isZero();
      assertThat(drop(store, table -> table.texts(LATER))).isEqualTo(1);
      assertThat(drop(store, table -> table.texts(LATER))).as("again").isZero();

      int added = store.inTransaction(tx -> tx.outbox().add(List.of(message), LATER));
      assertThat(added).isZero();
      assertThat(store.outbox().claim(LATER, "me", Duration.ofMinutes(5))).isEmpty();
      assertThat(store.outbox().latest(1).getFirst().providerId()).isEqualTo("provider-1");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_message_that_was_given_up_loses_its_text_and_is_still_known(Databases database) {
    try (Store store = database.fresh()) {
      OutboxKey key = new OutboxKey("week-1", "weekly", 1, "telegram", "7", 1);
      NewMessage message = new NewMessage(key, "text", NOW, Optional.of(Pictures.pixel()));
      doing(store, tx -> tx.outbox().add(List.of(message), NOW));
      assertThat(drop(store, table -> table.deadTexts(LATER))).as("it waits").isZero();
      long id = store.outbox().claim(NOW, "me", Duration.ofMinutes(5)).orElseThrow().id();
      store.outbox().dead(id, "the chat is gone", NOW);

      assertThat(drop(store, table -> table.deadTexts(NOW))).as("too young").isZero();
      assertThat(drop(store, table -> table.deadTexts(LATER))).isEqualTo(1);
      assertThat(drop(store, table -> table.deadTexts(LATER))).as("again").isZero();
      assertThat(store.outbox().undelivered().getFirst().body()).isEmpty();
      int added = store.inTransaction(tx -> tx.outbox().add(List.of(message), LATER));
      assertThat(added).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void what_only_tells_of_the_past_goes_by_its_age(Databases database) {
    try (Store store = database.fresh()) {
      doing(
          store,
          tx -> {
            tx.jobRuns().started("check", NOW);
            tx.slots().plan(new Slot.Key("check", NOW, ""), "calendar", NOW);
            tx.slots()
                .drop(
                    new Slot.Key("check", NOW.plusSeconds(1), ""),
                    "calendar",
                    SlotState.MISSED,
                    "down",
                    NOW);
            tx.outages().add(OutageTable.Cause.DOWN, NOW, NOW.plusSeconds(5));
            tx.requests().add(new RequestTable.Request("r1", "check", ""), NOW);
            tx.nodes().add("n1", ProcessIdentity.current(), "test", NOW);
            Fault fault = new Fault(FaultKind.CHANGED, "betman", "list", "odd", null);
            tx.incidents().close(tx.incidents().add(fault, NOW).id(), NOW);
            tx.incidents().add(fault, NOW.plusSeconds(1));
            tx.sourceDays().count("betman", LocalDate.of(2026, 9, 22), 9);
          });
      List<ToIntFunction<RetentionTable>> early =
          List.of(
              table -> table.runs(NOW),
              table -> table.slots(NOW),
              table -> table.outages(NOW),
              table -> table.runRequests(NOW),
              table -> table.nodes(NOW),
              table -> table.incidents(NOW),
              table -> table.sourceDays(LocalDate.of(2026, 9, 22)));
      early.forEach(rule -> assertThat(drop(store, rule)).isZero());
      List<ToIntFunction<RetentionTable>> late =
          List.of(
              table -> table.runs(LATER),
              table -> table.slots(LATER),
              table -> table.outages(LATER),
              table -> table.runRequests(LATER),
              table -> table.nodes(LATER),
              table -> table.incidents(LATER),
              table -> table.sourceDays(LocalDate.of(2026, 9, 23)));
      late.forEach(rule -> assertThat(drop(store, rule)).isEqualTo(1));
      assertThat(store.reading(tx -> tx.incidents().allOpen()).size()).isEqualTo(1);
    }
  }
}
