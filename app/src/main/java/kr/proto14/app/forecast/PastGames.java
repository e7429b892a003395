package kr.proto14.app.forecast;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.engine.basketball.BasketballLeague;
import kr.proto14.engine.basketball.BasketballLog;

/**
 * The archive's basketball as the models read it.
 *
 * @param leagues the games of the leagues that the models know, of whatever sources, each once
 * @param unknown leagues of the archive none of whose games is of one of those
 */
public record PastGames(Map<BasketballLeague, BasketballLog> leagues, Set<LeagueKey> unknown) {
  public PastGames {
    EnumMap<BasketballLeague, BasketballLog> known = new EnumMap<>(BasketballLeague.class);
    known.putAll(leagues);
    leagues = Collections.unmodifiableMap(known);
    unknown = Collections.unmodifiableSet(new TreeSet<>(unknown));
  }
}
