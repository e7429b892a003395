package kr.proto14.app.ai.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.proto14.app.forecast.Cut;
import kr.proto14.app.forecast.Past;
import kr.proto14.app.history.MatchOrigin;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.Side;
import kr.proto14.app.history.team.RegisteredTeams;
import kr.proto14.app.history.team.SourceName;
import kr.proto14.app.history.team.TeamRegistry;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.PlayedGames;
import kr.proto14.app.testing.PlayedSeasons;
import kr.proto14.app.testing.Rounds;
import kr.proto14.app.time.SettableClock;
import kr.proto14.engine.forecast.Evidence;
import kr.proto14.engine.pool.League;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.MatchState;
import kr.proto14.engine.pool.Odds;
import kr.proto14.engine.pool.Round;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.engine.pool.Team;
import kr.proto14.engine.pool.Votes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FactsReaderTest {
  private static final Instant NOW = Instant.parse("2026-09-14T00:00:00Z");
  private static final SettableClock CLOCK = SettableClock.at("2026-09-14T08:50:00+09:00");

  /** Fourteen teams play 182 days, the last one the day before the round is looked at. */
  private static final LocalDate START = LocalDate.of(2026, 3, 16);

  private static final Round ROUND = Rounds.round("G011-260053", NOW.plus(Duration.ofDays(2)));
  private static final Votes VOTES = new Votes(50, 30, 20);
  private static final Odds ODDS = new Odds(1.8, 3.4, 4.2);

  private static void add(Store store, Instant at, List<PlayedMatch> matches) {
    store.inTransaction(
        tx ->
            tx.history()
                .add(
                    new MatchOrigin(SourceName.BETMAN, "made up", "r"),
                    true,
                    at,
                    new RegisteredTeams(new TeamRegistry(tx.teams(), CLOCK)),
                    matches::forEach));
  }

  /** The first seven matches are of one league that the archive knows. */
  private static List<Side> sides() {
    List<Side> sides = new ArrayList<>();
    for (Match match : ROUND.matches().subList(0, 7)) {
      sides.add(new Side(match.home().id(), "가람 " + match.number()));
      sides.add(new Side(match.away().id(), "나루 " + match.number()));
    }
    return sides;
  }

  private static List<MatchFacts> read(Store store, Round round) {
    Evidence evidence = new Evidence(round, NOW, Map.of(1, VOTES, 8, VOTES), Map.of(1, ODDS));
    return store.reading(tx -> new FactsReader(new Past(tx, Cut.at(tx, NOW), true)).read(evidence));
  }

  private static String text(MatchFacts of, FactKind kind) {
    return of.facts().stream()
        .filter(fact -> fact.kind() == kind)
        .map(Fact::text)
        .findFirst()
        .orElse("");
  }

  @ParameterizedTest
  @EnumSource
  void sides_of_one_league_have_every_fact_in_its_order(Databases database) {
    try (Store store = database.fresh()) {
      add(store, NOW.minusSeconds(60), PlayedSeasons.of("", "가", sides(), START, true, 1));

      MatchFacts first = read(store, ROUND).getFirst();

      assertThat(first.facts()).extracting(Fact::kind).containsExactly(FactKind.values());
      assertThat(text(first, FactKind.TABLE)).contains("/14팀", "승점");
      assertThat(text(first, FactKind.FORM)).contains("가람", "나루").doesNotContain("SC:");
      assertThat(text(first, FactKind.HEAD_TO_HEAD).split("2026-")).as("two meetings").hasSize(3);
      assertThat(text(first, FactKind.RATING)).contains("공격", "종합", "/14팀");
      assertThat(text(first, FactKind.VOTES)).isEqualTo("투표율 승 50%, 무 30%, 패 20%");
      assertThat(text(first, FactKind.ODDS)).isEqualTo("배당 승 1.80, 무 3.40, 패 4.20");
    }
  }

  @ParameterizedTest
  @EnumSource
  void days_of_rest_are_those_to_the_kick_off(Databases database) {
    try (Store store = database.fresh()) {
      List<PlayedMatch> season = PlayedSeasons.of("", "가", sides(), START, true, 1);
      add(store, NOW.minusSeconds(60), season);
      LocalDate last = START.plusDays(season.size() - 1L);

      // The last game of the season is that of the last side at home to the one before it.
      MatchFacts seventh = read(store, ROUND).get(6);

      LocalDate kickOff =
          ROUND.matches().get(6).kickOff().atZone(ZoneId.of("Asia/Seoul")).toLocalDate();
      long days = kickOff.toEpochDay() - last.toEpochDay();
      assertThat(text(seventh, FactKind.REST))
          .isEqualTo("홈 " + days + "일 만의 경기 / 원정 " + days + "일 만의 경기");
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_recorded_later_changes_no_fact(Databases database) {
    try (Store store = database.fresh()) {
      add(store, NOW.minusSeconds(60), PlayedSeasons.of("", "가", sides(), START, true, 1));
      List<MatchFacts> before = read(store, ROUND);

      add(
          store,
          NOW.plusSeconds(60),
          PlayedSeasons.of("", "나", sides(), START.plusDays(1), false, 2));

      assertThat(read(store, ROUND)).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource
  void of_teams_that_nobody_knows_only_votes_and_odds_are_told(Databases database) {
    try (Store store = database.fresh()) {
      List<MatchFacts> facts = read(store, ROUND);

      assertThat(facts).hasSize(14);
      assertThat(facts.getFirst().kinds()).containsExactlyInAnyOrder(FactKind.VOTES, FactKind.ODDS);
      assertThat(facts.get(7).kinds()).containsExactly(FactKind.VOTES);
      assertThat(facts.get(9).facts()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void games_of_basketball_are_told_in_points(Databases database) {
    List<String> teams = List.of("서울SK", "창원LG", "원주DB", "부산KCC", "서울삼성", "고양소노");
    List<Match> matches = new ArrayList<>();
    for (int number = 1; number <= 14; number++) {
      matches.add(
          new Match(
              number,
              NOW.plus(Duration.ofDays(2)),
              new League("BK1", "KBL"),
              new Team("B" + number, number < 6 ? teams.get(number - 1) : "가람 " + number),
              new Team("C" + number, number < 6 ? teams.get(number) : "나루 " + number),
              MatchState.SCHEDULED));
    }
    Round round = new Round(RoundId.parse("G027-260003"), NOW.plusSeconds(100_000), matches);
    try (Store store = database.fresh()) {
      store.inTransaction(
          tx ->
              tx.history()
                  .add(
                      new MatchOrigin("file", "made up", "r"),
                      true,
                      NOW.minusSeconds(60),
                      (game, _, side) ->
                          new TeamRegistry(tx.teams(), CLOCK)
                              .idOf(game.sport(), SourceName.BETMAN, "kbl", side.name()),
                      PlayedGames.of(
                              "KBL",
                              teams.stream().map(Side::named).toList(),
                              LocalDate.of(2026, 8, 1),
                              true,
                              1)
                          ::forEach));

      MatchFacts first = read(store, round).getFirst();

      assertThat(first.kinds())
          .as("thirty games are no base rate")
          .contains(FactKind.TABLE, FactKind.FORM, FactKind.HEAD_TO_HEAD, FactKind.REST)
          .doesNotContain(FactKind.BASE);
      assertThat(text(first, FactKind.TABLE)).contains("/6팀", "득점", "실점").doesNotContain("승점");
      assertThat(text(first, FactKind.VOTES)).contains("5 30%").doesNotContain("무");
    }
  }
}
