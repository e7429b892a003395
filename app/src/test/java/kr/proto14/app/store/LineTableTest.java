package kr.proto14.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import kr.proto14.app.source.FixtureLine;
import kr.proto14.app.testing.Databases;
import kr.proto14.engine.pool.MarginLine;
import kr.proto14.engine.pool.RoundId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LineTableTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofDays(40));

  private static FixtureLine line(double handicap, OptionalDouble total, String raw) {
    return new FixtureLine("H1", "A1", NOW, new MarginLine(handicap, 1.79, 1.8, total), NOW, raw);
  }

  private static FixtureLine line(int second) {
    return line(-5.5 - second, OptionalDouble.empty(), "line-" + second);
  }

  private static void doing(Store store, Consumer<Tx> work) {
    store.inTransaction(
        tx -> {
          work.accept(tx);
          return null;
        });
  }

  private static void add(Store store, FixtureLine seen, Instant recordedAt) {
    doing(store, tx -> tx.lines().add("betman", seen, recordedAt));
  }

  private static Optional<FixtureLine> at(Store store, Instant moment) {
    return store.reading(tx -> tx.lines().asOf("H1", "A1", NOW, moment));
  }

  @ParameterizedTest
  @EnumSource
  void a_line_is_read_back_as_it_was_seen(Databases database) {
    try (Store store = database.fresh()) {
      for (OptionalDouble total : List.of(OptionalDouble.of(228.5), OptionalDouble.empty())) {
        FixtureLine seen = line(-5.5, total, "raw " + total);
        add(store, seen, NOW.plusSeconds(9));

        assertThat(at(store, NOW.plusSeconds(9))).contains(seen);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void later_lines_never_change_what_was_known_before(Databases database) {
    try (Store store = database.fresh()) {
      for (int second = 0; second < 3; second++) {
        add(store, line(second), NOW.plusSeconds(second));
      }

      assertThat(at(store, NOW.minusMillis(1))).isEmpty();
      for (int second = 0; second < 3; second++) {
        assertThat(at(store, NOW.plusSeconds(second))).contains(line(second));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_same_line_again_is_not_stored_again_but_a_total_makes_it_another(Databases database) {
    try (Store store = database.fresh()) {
      add(store, line(-5.5, OptionalDouble.empty(), "first"), NOW);
      add(store, line(-5.5, OptionalDouble.empty(), "second"), NOW.plusSeconds(1));
      assertThat(at(store, NOW.plusSeconds(1)).map(FixtureLine::raw)).contains("first");

      add(store, line(-5.5, OptionalDouble.of(160), "third"), NOW.plusSeconds(2));
      assertThat(at(store, NOW.plusSeconds(2)).map(FixtureLine::raw)).contains("third");
    }
  }

  @ParameterizedTest
  @EnumSource
  void another_game_of_the_sides_has_lines_of_its_own(Databases database) {
    try (Store store = database.fresh()) {
      add(store, line(0), NOW);
      Optional<FixtureLine> swapped = store.reading(tx -> tx.lines().asOf("A1", "H1", NOW, LATER));
      Optional<FixtureLine> next =
          store.reading(tx -> tx.lines().asOf("H1", "A1", NOW.plusSeconds(60), LATER));

      assertThat(swapped).isEmpty();
      assertThat(next).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void lines_keep_their_first_their_last_and_what_was_sealed(Databases database) {
    try (Store store = database.fresh()) {
      for (int second = 0; second < 6; second++) {
        add(store, line(second), NOW.plusSeconds(second));
      }
      doing(
          store,
          tx ->
              tx.predictions()
                  .add(
                      RoundId.parse("G027-260001"),
                      1,
                      tx.seals().append("prediction", Json.object(), NOW),
                      List.of("line-3")));

      int early = store.inTransaction(tx -> tx.retention().odds(NOW));
      int dropped = store.inTransaction(tx -> tx.retention().odds(LATER));

      assertThat(early).as("not yet played").isZero();
      assertThat(dropped).isEqualTo(3);
      assertThat(at(store, NOW)).contains(line(0));
      assertThat(at(store, NOW.plusSeconds(3))).contains(line(3));
      assertThat(at(store, NOW.plusSeconds(4))).as("the one before stands in").contains(line(3));
      assertThat(at(store, NOW.plusSeconds(5))).contains(line(5));
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_answer_that_told_a_line_is_no_routine(Databases database) {
    try (Store store = database.fresh()) {
      String told = store.inTransaction(tx -> tx.raw().keep("betman", "odds", NOW, new byte[] {1}));
      String other =
          store.inTransaction(tx -> tx.raw().keep("betman", "odds", NOW, new byte[] {2}));
      add(store, line(-5.5, OptionalDouble.empty(), told), NOW);

      int dropped = store.inTransaction(tx -> tx.retention().routineAnswers(LATER));

      Optional<byte[]> kept = store.reading(tx -> tx.raw().body(told));
      Optional<byte[]> gone = store.reading(tx -> tx.raw().body(other));
      assertThat(dropped).isEqualTo(1);
      assertThat(kept).isPresent();
      assertThat(gone).isEmpty();
    }
  }
}
