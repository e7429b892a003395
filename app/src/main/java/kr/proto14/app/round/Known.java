package kr.proto14.app.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.proto14.app.ai.Standing;
import kr.proto14.app.source.FixtureOdds;
import kr.proto14.app.source.Provenance;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.store.Tx;
import kr.proto14.engine.forecast.Evidence;
import kr.proto14.engine.pool.MarginLine;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Odds;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;

/**
 * What was known of a round at a moment, and the raw answers that tell it.
 *
 * @param snapshot the round as last seen
 * @param evidence what forecasters may read
 * @param inputs references of the raw answers, in a fixed order
 */
record Known(RoundSnapshot snapshot, Evidence evidence, List<String> inputs) {

  /** Reads as of a moment: only rows both known and recorded by then. */
  static Known asOf(Tx tx, RoundId id, Instant moment) {
    RoundSnapshot snapshot =
        tx.rounds()
            .asOf(id, moment)
            .orElseThrow(() -> new IllegalStateException("never seen: " + id));
    Map<Integer, Odds> odds = new HashMap<>();
    Map<Integer, MarginLine> lines = new HashMap<>();
    Set<String> raws = new HashSet<>();
    raws.add(snapshot.raw());
    if (snapshot.provenance() == Provenance.BETMAN_WITH_ZENTOTO_VOTES) {
      tx.rounds().latestOfBetman(id, moment).ifPresent(told -> raws.add(told.raw()));
    }
    for (Match match : snapshot.round().matches()) {
      tx.odds()
          .asOf(sport(id.pool()), match.home().id(), match.away().id(), match.kickOff(), moment)
          .ifPresent(
              (FixtureOdds seen) -> {
                odds.put(match.number(), seen.odds());
                raws.add(seen.raw());
              });
      // A line is only read where there are no odds, and is no input elsewhere.
      if (id.pool() == Pool.BASKETBALL && !odds.containsKey(match.number())) {
        tx.lines()
            .asOf(match.home().id(), match.away().id(), match.kickOff(), moment)
            .ifPresent(
                seen -> {
                  lines.put(match.number(), seen.line());
                  raws.add(seen.raw());
                });
      }
    }
    Standing panel = Standing.asOf(tx, snapshot.round(), moment);
    raws.addAll(panel.inputs());
    List<String> inputs = new ArrayList<>(raws);
    inputs.sort(null);
    return new Known(
        snapshot,
        new Evidence(snapshot.round(), moment, snapshot.votes(), odds, lines, panel.opinions()),
        inputs);
  }

  private static String sport(Pool pool) {
    return switch (pool) {
      case SOCCER -> "SC";
      case BASKETBALL -> "BK";
    };
  }
}
