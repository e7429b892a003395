package kr.proto14.app.backtest;

import static kr.proto14.app.backtest.Archives.KBL;
import static kr.proto14.app.backtest.Archives.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import kr.proto14.app.history.AsOf;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.engine.basketball.BasketballRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PastGamesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 10);

  private static PlayedMatch game(LocalDate day, String home, int own, OptionalDouble spread) {
    return Archives.game(KBL, day, home, "Guests", own, 70, spread);
  }

  private static List<BasketballRow> rows(Store store, AsOf asOf) {
    return store.reading(tx -> PastGames.read(tx, asOf)).getOrDefault(KBL, List.of());
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void games_are_read_as_of_a_moment_with_our_ids(Databases database) {
    try (Store store = database.fresh()) {
      Archives.add(store, NOW, List.of(game(DAY, "Hosts", 80, OptionalDouble.of(4.5))));
      Archives.add(
          store,
          NOW.plusSeconds(9),
          List.of(game(DAY.minusDays(300), "Hosts", 81, OptionalDouble.empty())));

      assertThat(rows(store, AsOf.moment(NOW)))
          .containsExactly(
              new BasketballRow(
                  DAY, 2025, "BK:land:Hosts", "BK:land:Guests", 80, 70, OptionalDouble.of(4.5)));
      assertThat(rows(store, AsOf.moment(NOW.plusSeconds(9))))
          .extracting(BasketballRow::season)
          .containsExactly(2024, 2025);
      assertThat(rows(store, AsOf.moment(NOW.minusMillis(1)))).isEmpty();
    }
  }

  @Test
  void a_game_that_two_sources_tell_is_one_and_two_of_following_days_are_two() {
    try (Store store = Databases.SQLITE.fresh()) {
      Archives.add(store, "one", NOW, List.of(game(DAY, "Hosts", 80, OptionalDouble.empty())));
      Archives.add(
          store,
          "two",
          NOW,
          List.of(
              game(DAY.plusDays(1), "Hosts", 80, OptionalDouble.empty()),
              game(DAY.plusDays(2), "Hosts", 90, OptionalDouble.empty())));

      assertThat(rows(store, AsOf.moment(NOW)))
          .extracting(BasketballRow::homePoints)
          .containsExactly(80, 90);
    }
  }

  @Test
  void what_the_model_does_not_take_is_left_out() {
    try (Store store = Databases.SQLITE.fresh()) {
      Archives.add(
          store,
          NOW,
          List.of(
              game(DAY, "Zero", 0, OptionalDouble.empty()),
              game(DAY, "Wide", 99, OptionalDouble.of(-88))));

      assertThat(rows(store, AsOf.moment(NOW)))
          .extracting(row -> row.home() + row.spread())
          .containsExactly("BK:land:Wide" + OptionalDouble.empty());
    }
  }
}
