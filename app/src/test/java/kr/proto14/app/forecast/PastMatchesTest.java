package kr.proto14.app.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import kr.proto14.app.history.AsOf;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.history.MatchOrigin;
import kr.proto14.app.history.PastOdds;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.Side;
import kr.proto14.app.history.Sport;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.PlayedSeasons;
import kr.proto14.engine.soccer.SoccerRow;
import kr.proto14.engine.soccer.SoccerRow.Sides;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PastMatchesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
  private static final LeagueKey LEAGUE = new LeagueKey(Sport.SOCCER, "England", "E0");
  private static final LocalDate DAY = LocalDate.of(2026, 10, 3);

  private static PlayedMatch match(
      LocalDate day, String home, String away, int goals, Optional<PastOdds> odds) {
    return PlayedSeasons.match(
        "England", "E0", day, Side.named(home), Side.named(away), goals, 1, odds);
  }

  private static Optional<PastOdds> odds(double home, double middle, double away) {
    return Optional.of(
        new PastOdds(home, OptionalDouble.of(middle), away, PastOdds.Kind.CLOSING, "b"));
  }

  private static void add(Store store, String source, Instant now, PlayedMatch... matches) {
    store.inTransaction(
        tx ->
            tx.history()
                .add(
                    new MatchOrigin(source, source, "r"),
                    true,
                    now,
                    (match, from, side) ->
                        side.name().startsWith("?") ? null : "SC:england:" + side.name(),
                    to -> List.of(matches).forEach(to)));
  }

  private static List<SoccerRow> rows(Store store, AsOf asOf) {
    Map<LeagueKey, List<SoccerRow>> all = store.reading(tx -> new PastMatches(tx, asOf).rows());
    return all.getOrDefault(LEAGUE, List.of());
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void nothing_is_seen_that_was_known_or_recorded_later(Databases database) {
    try (Store store = database.fresh()) {
      add(store, "one", NOW, match(DAY, "a", "b", 2, Optional.empty()));
      add(store, "one", NOW.plusSeconds(9), match(DAY, "a", "b", 3, Optional.empty()));

      assertThat(rows(store, new AsOf(NOW, NOW)))
          .extracting(SoccerRow::goals)
          .containsExactly(new Sides(2, 1));
      assertThat(rows(store, new AsOf(NOW, NOW.plusSeconds(9))))
          .extracting(SoccerRow::goals)
          .containsExactly(new Sides(3, 1));
      assertThat(rows(store, new AsOf(Instant.parse("2026-10-03T20:00:00Z"), NOW))).isEmpty();
      assertThat(rows(store, new AsOf(NOW, NOW.minusMillis(1)))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_match_that_two_sources_tell_is_one_and_the_one_with_odds_is_taken(Databases database) {
    try (Store store = database.fresh()) {
      add(store, "one", NOW, match(DAY, "a", "b", 2, Optional.empty()));
      add(store, "two", NOW, match(DAY.plusDays(1), "a", "b", 2, odds(2, 3.4, 4)));
      add(store, "two", NOW, match(DAY.plusDays(1), "b", "a", 2, Optional.empty()));

      List<SoccerRow> rows = rows(store, AsOf.moment(NOW));

      assertThat(rows).hasSize(2);
      assertThat(rows.getFirst().market()).isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void the_kind_of_odds_is_told_and_only_leagues_asked_for_are_read(Databases database) {
    try (Store store = database.fresh()) {
      PastOdds early = new PastOdds(2, OptionalDouble.of(3.4), 4, PastOdds.Kind.EARLY, "somebody");
      add(
          store,
          "one",
          NOW,
          match(DAY, "a", "b", 2, Optional.of(early)),
          match(DAY, "c", "d", 2, odds(2, 3.4, 4)),
          match(DAY, "e", "f", 2, Optional.empty()));

      List<PastRow> told =
          store
              .reading(tx -> new PastMatches(tx, AsOf.moment(NOW)).withOdds(LEAGUE::equals))
              .getOrDefault(LEAGUE, List.of());

      assertThat(told).extracting(PastRow::row).isEqualTo(rows(store, AsOf.moment(NOW)));
      assertThat(told)
          .extracting(PastRow::odds)
          .containsExactly(
              Optional.of(PastOdds.Kind.EARLY),
              Optional.of(PastOdds.Kind.CLOSING),
              Optional.empty());
      Map<LeagueKey, List<PastRow>> none =
          store.reading(tx -> new PastMatches(tx, AsOf.moment(NOW)).withOdds(_ -> false));
      assertThat(none).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void teams_have_our_ids_or_the_names_of_the_source_and_odds_no_margin(Databases database) {
    try (Store store = database.fresh()) {
      add(store, "one", NOW, match(DAY, "a", "?b", 2, odds(2, 3.4, 4)));
      add(store, "one", NOW, match(DAY, "c", "a", 2, odds(3.5, 3.5, 3.5)));

      List<SoccerRow> rows = rows(store, AsOf.moment(NOW));

      assertThat(rows).extracting(SoccerRow::home).containsExactly("SC:england:a", "SC:england:c");
      assertThat(rows.getFirst().away()).isEqualTo("?b");
      assertThat(rows.getFirst().market().orElseThrow().home()).isBetween(.48, .499);
      assertThat(rows.getLast().market()).isEmpty();
      assertThat(rows.getFirst().season()).isEqualTo(2026);
      assertThat(store.reading(tx -> new PastMatches(tx, AsOf.moment(NOW)).soccer(LEAGUE)).rows())
          .isEqualTo(rows);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void shots_and_expected_goals_are_read_and_the_source_that_has_them_is_taken(Databases database) {
    try (Store store = database.fresh()) {
      PlayedMatch bare = match(DAY, "a", "b", 2, Optional.empty());
      add(store, "one", NOW, bare);
      add(store, "two", NOW, PlayedSeasons.withShots(List.of(bare)).toArray(new PlayedMatch[0]));

      assertThat(rows(store, AsOf.moment(NOW)))
          .singleElement()
          .satisfies(
              row -> {
                assertThat(row.shots()).contains(new Sides(10, 7));
                assertThat(row.onTarget()).contains(new Sides(3, 2));
                assertThat(row.xg()).contains(new Sides(2, 1));
              });
    }
  }
}
