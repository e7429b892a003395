package kr.proto14.app.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.proto14.app.source.Money;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.source.SaleStatus;
import kr.proto14.engine.pool.League;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.MatchState;
import kr.proto14.engine.pool.Round;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.engine.pool.Team;
import kr.proto14.engine.pool.Votes;

/** Made-up rounds for tests. */
public final class Rounds {
  private Rounds() {}

  /** A round whose 14 matches start an hour after its sale ends. */
  public static Round round(String id, Instant saleEnd) {
    List<Match> matches = new ArrayList<>();
    for (int number = 1; number <= 14; number++) {
      matches.add(
          new Match(
              number,
              saleEnd.plusSeconds(3600),
              new League("SC001", "K리그1"),
              new Team("H" + number, "홈 " + number),
              new Team("A" + number, "원정 " + number),
              MatchState.SCHEDULED));
    }
    return new Round(RoundId.parse(id), saleEnd, matches);
  }

  /** The same round with another home side in one match. */
  public static Round withOtherHome(Round round, int number, String homeId) {
    List<Match> matches = new ArrayList<>(round.matches());
    Match match = matches.get(number - 1);
    matches.set(
        number - 1,
        new Match(
            number,
            match.kickOff(),
            match.league(),
            new Team(homeId, "새 홈"),
            match.away(),
            match.state()));
    return new Round(round.id(), round.saleEnd(), matches);
  }

  /** The same match in another place. */
  public static Match numbered(Match match, int number) {
    return new Match(
        number, match.kickOff(), match.league(), match.home(), match.away(), match.state());
  }

  /** The same round with ids of another source. */
  public static Round withOtherIds(Round round) {
    return new Round(
        round.id(),
        round.saleEnd(),
        round.matches().stream()
            .map(
                match ->
                    new Match(
                        match.number(),
                        round.saleEnd(),
                        new League("", ""),
                        new Team("other:" + match.home().name(), match.home().name()),
                        new Team("other:" + match.away().name(), match.away().name()),
                        match.state()))
            .toList());
  }

  /** A snapshot of a round on sale with 1,000 lines sold. */
  public static RoundSnapshot onSale(Round round, Instant knownAt) {
    Map<Integer, Votes> votes = new HashMap<>();
    for (int number = 1; number <= 14; number++) {
      votes.put(number, new Votes(400 + number, 300, 300 - number));
    }
    return new RoundSnapshot(
        round,
        SaleStatus.OPEN,
        new Money(1_000_000, 1_000, 0, 0, 250_000),
        votes,
        Map.of(),
        knownAt,
        "raw-" + round.id());
  }

  /** A snapshot of the same round nobody has bought yet. */
  public static RoundSnapshot unsold(Round round, Instant knownAt) {
    return new RoundSnapshot(
        round,
        SaleStatus.OPEN,
        new Money(0, 0, 0, 0, 0),
        Map.of(),
        Map.of(),
        knownAt,
        "raw-" + round.id());
  }
}
