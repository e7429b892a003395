package kr.proto14.app.source.zentoto;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.proto14.app.source.Money;
import kr.proto14.app.source.Provenance;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.source.SaleStatus;
import kr.proto14.app.source.http.Unusable;
import kr.proto14.engine.pool.League;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.MatchState;
import kr.proto14.engine.pool.Round;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.engine.pool.Team;
import kr.proto14.engine.pool.Votes;

/** Makes of names and shares a round whose missing facts are assumed, and marked by provenance. */
final class SnapshotMaker {
  private static final League UNKNOWN = new League("", "");
  private static final Money UNTOLD = new Money(0, 0, 0, 0, 0);

  private SnapshotMaker() {}

  static RoundSnapshot make(RoundId id, List<Row> rows, Instant knownAt, String raw) {
    Instant saleEnd = SalesHours.nextEnd(knownAt);
    List<Match> matches = new ArrayList<>();
    Map<Integer, Votes> votes = new HashMap<>();
    for (Row row : rows) {
      matches.add(match(row, saleEnd));
      row.shares().votes().ifPresent(counted -> votes.put(row.number(), counted));
    }
    return new RoundSnapshot(
        round(id, saleEnd, matches),
        SaleStatus.OPEN,
        UNTOLD,
        votes,
        Map.of(),
        knownAt,
        raw,
        Provenance.ZENTOTO);
  }

  private static Round round(RoundId id, Instant saleEnd, List<Match> matches) {
    try {
      return new Round(id, saleEnd, matches);
    } catch (IllegalArgumentException e) {
      throw Unusable.badData("Contradiction: %s.", String.valueOf(e.getMessage()));
    }
  }

  private static Match match(Row row, Instant kickOff) {
    try {
      return new Match(
          row.number(), kickOff, UNKNOWN, team(row.home()), team(row.away()), MatchState.SCHEDULED);
    } catch (IllegalArgumentException e) {
      throw Unusable.badData("Match %d: %s.", row.number(), String.valueOf(e.getMessage()));
    }
  }

  private static Team team(String name) {
    return new Team(ZentotoSource.NAME + ":" + name, name);
  }
}
