package kr.proto14.app.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import kr.proto14.app.forecast.PastMatches;
import kr.proto14.app.history.Added;
import kr.proto14.app.history.ArchivedMatch;
import kr.proto14.app.history.AsOf;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.history.MatchOrigin;
import kr.proto14.app.history.PastOdds;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.RoundMatches;
import kr.proto14.app.history.Side;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.RegisteredTeams;
import kr.proto14.app.history.team.TeamRegistry;
import kr.proto14.app.round.settle.Basis;
import kr.proto14.app.round.settle.Ending;
import kr.proto14.app.source.Claim.Sign;
import kr.proto14.app.source.FixtureOdds;
import kr.proto14.app.source.Provenance;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.source.Said;
import kr.proto14.app.store.SqlMatchArchive;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.Rounds;
import kr.proto14.app.time.SettableClock;
import kr.proto14.engine.pool.League;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Odds;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Round;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.engine.pool.Score;
import kr.proto14.engine.pool.Team;
import kr.proto14.engine.soccer.LeagueLog;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettledMatchesTest {
  private static final RoundId ROUND = RoundId.parse("G011-260054");
  private static final Instant SALE_END = LifeBench.NOW.plus(Duration.ofHours(6));
  private static final Instant AFTER = SALE_END.plus(Duration.ofHours(12));
  static final LocalDate DAY = LocalDate.of(2026, 9, 22);
  static final SettableClock CLOCK = new SettableClock(AFTER);
  private static final RoundSnapshot SEEN =
      Rounds.onSale(named(Rounds.round(ROUND.toString(), SALE_END)), LifeBench.NOW);

  /** The usual names are those of teams not known yet. */
  private static Round named(Round round) {
    return named(round, new League("SC001", "K리그1"));
  }

  private static Round named(Round round, League league) {
    return new Round(
        round.id(),
        round.saleEnd(),
        round.matches().stream()
            .map(
                match ->
                    new Match(
                        match.number(),
                        match.kickOff(),
                        league,
                        new Team(match.home().id(), "가람 " + match.number()),
                        new Team(match.away().id(), "나루 " + match.number()),
                        match.state()))
            .toList());
  }

  private static Ending ending(int match, Optional<Outcome> outcome, Optional<Score> score) {
    return new Ending(match, outcome, score, List.of("betman"), Basis.LETTER_AND_SCORE);
  }

  private static Ending home(int match, Score score) {
    return ending(match, Optional.of(Outcome.HOME), Optional.of(score));
  }

  private static Ending won(int match) {
    return home(match, new Score.Regulation(2, 1));
  }

  private static Added add(Store store, Instant now, RoundSnapshot seen, Ending... endings) {
    return store.inTransaction(tx -> new SettledMatches(tx, now).add(seen, List.of(endings)));
  }

  private static List<ArchivedMatch> archive(Store store, Instant moment) {
    return store.reading(
        tx -> {
          List<ArchivedMatch> all = new ArrayList<>();
          tx.history().forEach(Sport.SOCCER, AsOf.moment(moment), all::add);
          return all;
        });
  }

  private static SqlMatchArchive writing(Store store) {
    return new SqlMatchArchive(
        store, tx -> new RegisteredTeams(new TeamRegistry(tx.teams(), CLOCK)));
  }

  private static List<LeagueKey> leagues(Store store) {
    return archive(store, AFTER).stream().map(each -> LeagueKey.of(each.match())).toList();
  }

  private static void end(LifeBench bench, int match, int home) {
    Outcome outcome = home > 1 ? Outcome.HOME : Outcome.MIDDLE;
    bench.page.show(ROUND, match, Sign.CODE, new Said.Ended(outcome));
    bench.page.show(ROUND, match, Sign.SCORE, new Said.Scored(new Score.MaybeExtended(home, 1)));
  }

  private static LifeBench played(Store store, Steps steps) {
    LifeBench bench = new LifeBench(store, steps);
    bench.source.show(SEEN);
    bench.follow();
    bench.clock.set(AFTER);
    for (int match = 1; match <= 14; match++) {
      end(bench, match, 2);
    }
    return bench;
  }

  @ParameterizedTest
  @EnumSource
  void a_settled_round_brings_its_matches_into_the_archive_once(Databases database) {
    try (LifeBench bench = played(database.fresh(), _ -> {})) {
      assertThat(archive(bench.store, AFTER)).isEmpty();
      bench.settle();

      List<ArchivedMatch> matches = archive(bench.store, AFTER);
      assertThat(matches).hasSize(14);
      ArchivedMatch first = matches.getFirst();
      assertThat(first.source()).isEqualTo("betman");
      assertThat(first.homeTeam()).isPresent().isNotEqualTo(first.awayTeam());
      assertThat(first.match().score()).isEqualTo(new Score.Regulation(2, 1));
      assertThat(first.match().day()).isEqualTo(DAY);
      assertThat(LeagueKey.of(first.match())).isEqualTo(new LeagueKey(Sport.SOCCER, "", "SC001"));

      bench.clock.tick(Duration.ofHours(6));
      bench.settle();
      Instant later = bench.clock.instant();
      Optional<Instant> newest = bench.store.reading(tx -> tx.history().newest(later));
      assertThat(newest).as("nothing was added").contains(AFTER);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_corrected_score_is_a_new_row_that_earlier_readers_do_not_see(Databases database) {
    try (LifeBench bench = played(database.fresh(), _ -> {})) {
      bench.settle();
      bench.clock.tick(Duration.ofHours(6));
      end(bench, 5, 4);
      bench.settle();

      Instant later = bench.clock.instant();
      assertThat(archive(bench.store, later)).hasSize(14);
      assertThat(archive(bench.store, later))
          .extracting(each -> each.match().score().home())
          .contains(4);
      assertThat(archive(bench.store, AFTER))
          .extracting(each -> each.match().score().home())
          .containsOnly(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_run_that_dies_anywhere_leaves_all_or_nothing_and_the_next_one_ends_it(Databases database) {
    for (String boundary : List.of("collected " + ROUND, "settled " + ROUND)) {
      Store store = database.fresh();
      List<String> dying = new ArrayList<>(List.of(boundary));
      try (LifeBench bench =
          played(
              store,
              at -> {
                if (dying.remove(at)) {
                  throw new Killed();
                }
              })) {
        assertThatThrownBy(bench::settle).isInstanceOf(Killed.class);
        assertThat(archive(store, AFTER)).hasSize(boundary.startsWith("settled") ? 14 : 0);
        bench.settle();
        assertThat(archive(store, AFTER)).hasSize(14);
      }
    }
  }

  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  @ParameterizedTest
  @EnumSource(names = "SQLITE")
  void what_was_not_played_or_has_no_score_or_no_teams_is_left_out(Databases database) {
    try (Store store = database.fresh()) {
      RoundSnapshot nameless =
          Rounds.onSale(Rounds.round(ROUND.toString(), SALE_END), LifeBench.NOW);
      Added added =
          add(
              store,
              AFTER,
              SEEN,
              ending(1, Optional.empty(), Optional.empty()),
              ending(2, Optional.of(Outcome.HOME), Optional.empty()),
              ending(3, Optional.empty(), Optional.of(new Score.Regulation(2, 1))),
              won(5));
      RoundSnapshot zentoto =
          new RoundSnapshot(
              SEEN.round(),
              SEEN.status(),
              SEEN.money(),
              Map.of(),
              Map.of(),
              SEEN.knownAt(),
              SEEN.raw(),
              Provenance.ZENTOTO);

      assertThat(added).isEqualTo(new Added(1, 0, 0));
      assertThat(add(store, AFTER, zentoto, won(6))).isEqualTo(Added.NOTHING);
      assertThat(add(store, AFTER, nameless, won(7))).isEqualTo(Added.NOTHING);
    }
  }

  @ParameterizedTest
  @EnumSource(names = "SQLITE")
  void extra_time_is_no_score_of_ninety_minutes(Databases database) {
    try (Store store = database.fresh()) {
      Score decided = new Score.MaybeExtended(2, 1);
      Ending draw = ending(1, Optional.of(Outcome.MIDDLE), Optional.of(decided));

      assertThat(add(store, AFTER, SEEN, draw)).isEqualTo(Added.NOTHING);
      assertThat(add(store, AFTER, SEEN, home(2, decided)).fresh()).isEqualTo(1);
      assertThat(archive(store, AFTER))
          .singleElement()
          .satisfies(each -> assertThat(each.match().score()).isEqualTo(decided));
    }
  }

  @ParameterizedTest
  @EnumSource
  void past_odds_are_the_last_ones_of_the_sale(Databases database) {
    try (Store store = database.fresh()) {
      for (int hour = 0; hour < 4; hour++) {
        Instant at = SALE_END.plus(Duration.ofHours(2L * hour - 4));
        double home = 2 + hour / 10.;
        store.inTransaction(
            tx -> {
              tx.rounds().add(SEEN, LifeBench.NOW);
              tx.odds()
                  .add(
                      "betman",
                      new FixtureOdds(
                          "SC",
                          "H1",
                          "A1",
                          SEEN.round().matches().getFirst().kickOff(),
                          new Odds(home, 3.2, 3.4),
                          at,
                          "raw"),
                      at);
              return tx;
            });
      }
      add(store, AFTER, SEEN, won(1), won(2));

      assertThat(archive(store, AFTER))
          .extracting(each -> each.match().odds())
          .containsExactly(
              Optional.of(
                  new PastOdds(2.2, OptionalDouble.of(3.2), 3.4, PastOdds.Kind.EARLY, "betman")),
              Optional.empty());
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_match_of_a_file_is_not_counted_twice_and_others_join_the_files_league(Databases database) {
    try (Store store = database.fresh()) {
      LeagueFile.imported(
          store,
          LeagueFile.told(DAY.minusDays(1), 1, 1),
          LeagueFile.told(DAY.minusDays(9), 2, 3),
          LeagueFile.back());
      add(store, AFTER, SEEN, won(1), won(2), won(9));

      assertThat(leagues(store))
          .extracting(LeagueKey::toString)
          .containsExactly(
              "England/E0", "England/E0", "England/E0", "England/E0", "England/E0", "SC001");
      LeagueKey league = new LeagueKey(Sport.SOCCER, "England", "E0");
      LeagueLog log = store.reading(tx -> new PastMatches(tx, AsOf.moment(AFTER)).soccer(league));
      assertThat(log.rows()).as("the first match once").hasSize(4);
      assertThat(add(store, AFTER, SEEN, home(1, new Score.Regulation(3, 1)), won(2)))
          .isEqualTo(new Added(0, 1, 1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "J리그1, England/E0",
    "에레디비시, England/E0",
    "J리그 리그컵, SC001",
    "일본 천황배, SC001",
    "K리그 승강 플레이오프, SC001",
    "UEFA 챔피언스리그, Clubs/SC001",
    "UEFA 네이션스리그, International/SC001",
    "'', SC001"
  })
  void a_league_by_its_name_joins_and_cups_of_its_teams_stay_apart(String league, String filed) {
    try (Store store = Databases.SQLITE.fresh()) {
      LeagueFile.imported(store, LeagueFile.told(DAY.minusDays(9), 2, 3), LeagueFile.back());
      Round round = named(Rounds.round(ROUND.toString(), SALE_END), new League("SC001", league));

      add(
          store,
          AFTER,
          Rounds.onSale(round, LifeBench.NOW),
          home(2, new Score.MaybeExtended(2, 1)));

      assertThat(leagues(store)).hasSize(3);
      assertThat(leagues(store).getLast().toString()).isEqualTo(filed);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_past_round_of_fixed_odds_tells_a_settled_match_only_once(Databases database) {
    try (Store store = database.fresh()) {
      PlayedMatch same = fixed("SC001", 1);
      RoundMatches past = round(same, fixed("SC001", 2));
      assertThat(writing(store).addRound(past, LifeBench.NOW)).isEqualTo(new Added(2, 0, 0));
      assertThat(add(store, AFTER, SEEN, won(1), won(3))).isEqualTo(new Added(1, 0, 1));
      assertThat(writing(store).addRound(round(fixed("SC001", 3)), AFTER))
          .isEqualTo(new Added(0, 0, 1));
      assertThat(writing(store).addRound(round(fixed("48", 3), fixed("48", 4)), AFTER))
          .as("told of another league")
          .isEqualTo(new Added(1, 0, 0));
    }
  }

  private static RoundMatches round(PlayedMatch... matches) {
    return new RoundMatches(
        260_001, new MatchOrigin("betman", "G101-260001", "r"), List.of(matches), false);
  }

  private static PlayedMatch fixed(String league, int number) {
    return new PlayedMatch(
        Sport.SOCCER,
        league,
        "",
        DAY,
        Optional.of(SALE_END.plusSeconds(3600)),
        new Side("H" + number, "가람 " + number),
        new Side("A" + number, "나루 " + number),
        new Score.MaybeExtended(2, 1),
        Optional.empty(),
        OptionalDouble.empty(),
        false);
  }
}
