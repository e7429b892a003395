package kr.proto14.app.history.betman;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.Side;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.Competitions;
import kr.proto14.app.source.betman.FixtureBet;
import kr.proto14.app.source.betman.FixtureResult;
import kr.proto14.engine.pool.League;
import kr.proto14.engine.pool.Team;

/**
 * What one past round tells of its matches: its bets put beside the result page by their numbers.
 * Soccer scores may include extra time, since nothing says that they do not; basketball's are
 * final.
 *
 * @param matches those with a score
 * @param waiting how many have no result yet
 * @param voided how many were void
 * @param contradicted how many contradict themselves and are left out
 */
record PastRound(List<PlayedMatch> matches, int waiting, int voided, int contradicted) {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  PastRound {
    matches = List.copyOf(matches);
  }

  private record Key(String sport, String home, String away, Instant kickOff) {}

  static PastRound of(List<FixtureBet> bets, List<FixtureResult> results) {
    Map<Integer, FixtureResult> byNumber = new HashMap<>();
    results.forEach(result -> byNumber.putIfAbsent(result.number(), result));
    Map<Key, Fixture> fixtures = new LinkedHashMap<>();
    for (FixtureBet bet : bets) {
      Optional<Sport> sport = Sport.of(bet.sport());
      if (sport.isPresent() && !bet.home().id().equals(bet.away().id())) {
        fixtures
            .computeIfAbsent(
                new Key(bet.sport(), bet.home().id(), bet.away().id(), bet.kickOff()),
                _ -> new Fixture(sport.get()))
            .add(bet, Optional.ofNullable(byNumber.get(bet.number())));
      }
    }
    return of(List.copyOf(fixtures.values()));
  }

  /** Whether no result is still to come. */
  boolean isSettled() {
    return waiting == 0;
  }

  private static PastRound of(List<Fixture> fixtures) {
    List<PlayedMatch> matches = new ArrayList<>();
    int waiting = 0;
    int voided = 0;
    int contradicted = 0;
    for (Fixture fixture : fixtures) {
      switch (fixture.state()) {
        case PLAYED -> matches.add(match(fixture));
        case WAITING -> waiting++;
        case VOID -> voided++;
        case CONTRADICTED -> contradicted++;
      }
    }
    return new PastRound(matches, waiting, voided, contradicted);
  }

  private static PlayedMatch match(Fixture fixture) {
    FixtureBet bet = fixture.any();
    return new PlayedMatch(
        Sport.of(bet.sport()).orElseThrow(),
        league(bet.league()),
        Sport.of(bet.sport()).equals(Optional.of(Sport.SOCCER))
            ? Competitions.country(bet.league().name())
            : "",
        bet.kickOff().atZone(SEOUL).toLocalDate(),
        Optional.of(bet.kickOff()),
        side(bet.home()),
        side(bet.away()),
        fixture.score().orElseThrow(),
        fixture.odds(),
        fixture.spread(),
        false);
  }

  /** The code where there is one: names of leagues vary between rounds. */
  private static String league(League league) {
    String known = league.code().isBlank() ? league.name() : league.code();
    return known.isBlank() ? "-" : known;
  }

  private static Side side(Team team) {
    return new Side(team.id(), team.name());
  }
}
