package kr.proto14.app.source.betman;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import kr.proto14.app.source.http.Fields;
import kr.proto14.app.source.http.Sightings;
import kr.proto14.app.source.http.Unusable;
import kr.proto14.engine.pool.League;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.MatchState;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Team;

/** One row of {@code schedulesList} as a match; its refusals are phrases that can be counted. */
final class MatchReader {
  private final Pool pool;
  private final Sightings sightings;

  MatchReader(Pool pool, Sightings sightings) {
    this.pool = pool;
    this.sightings = sightings;
  }

  Match read(Fields row) {
    checkSport(row);
    OptionalInt number = row.integer("matchSeq");
    if (number.isEmpty()) {
      throw Unusable.changed("no matchSeq");
    }
    return new Match(
        number.getAsInt(),
        kickOff(row),
        new League(row.text("leagueCode").orElse(""), leagueName(row)),
        team(row, "home"),
        team(row, "away"),
        state(row));
  }

  /** The sport code of a pool. */
  static String sport(Pool pool) {
    return pool == Pool.SOCCER ? "SC" : "BK";
  }

  private void checkSport(Fields row) {
    Optional<String> sport =
        row.text("itemCode").or(() -> row.object("sportsItem").flatMap(item -> item.text("id")));
    if (sport.isPresent() && !sport.get().equals(sport(pool))) {
      throw Unusable.badData("a sport of another pool");
    }
  }

  private static Instant kickOff(Fields row) {
    return row.instant("gameDate")
        .or(() -> row.text("gameDateStr").flatMap(KoreanTime::parse))
        .orElseThrow(() -> Unusable.badData("no kick-off time"));
  }

  private static String leagueName(Fields row) {
    String name = row.text("leagueName").orElse("");
    if (name.length() > Team.MAX_NAME) {
      throw Unusable.badData("a league name of %d characters", name.length());
    }
    return name;
  }

  private static Team team(Fields row, String side) {
    String id = row.text(side + "Id").orElseThrow(() -> Unusable.badData("no team id"));
    if (!row.has(side + "Name")) {
      throw Unusable.changed("no %sName", side);
    }
    String name = row.text(side + "Name").orElseThrow(() -> Unusable.badData("an empty team name"));
    if (name.length() > Team.MAX_NAME) {
      throw Unusable.badData("a team name of %d characters", name.length());
    }
    return new Team(id, name);
  }

  private MatchState state(Fields row) {
    for (String refusal : new String[] {"gameReject", "buyReject"}) {
      if (row.flag(refusal)) {
        sightings.met("void-match", refusal, result(row));
        return MatchState.VOID;
      }
    }
    if (row.flag("unsetSchedule")) {
      sightings.met("void-match", "unsetSchedule", result(row));
      return MatchState.UNSETTLED;
    }
    return MatchState.SCHEDULED;
  }

  private static String result(Fields row) {
    return "gameResult " + row.text("gameResult").orElse("none");
  }
}
