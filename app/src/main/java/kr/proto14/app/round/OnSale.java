package kr.proto14.app.round;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import kr.proto14.app.forecast.HistoryForecaster;
import kr.proto14.app.forecast.Pairing;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.TeamRegistry;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.store.Tx;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Odds;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.engine.pool.Votes;

/**
 * A match that stands in a round on sale.
 *
 * @param round the round
 * @param number its place there
 * @param odds of the same fixture, where known
 * @param votes where known
 */
public record OnSale(RoundId round, int number, Optional<Odds> odds, Optional<Votes> votes) {
  private static final int NEWEST = 20;

  public OnSale {
    requireNonNull(round, "round");
    requireNonNull(odds, "odds");
    requireNonNull(votes, "votes");
  }

  /** Looks for a match in the rounds on sale. */
  public static Optional<OnSale> find(
      Tx tx, TeamRegistry registry, Sport sport, Pairing pairing, Instant now) {
    for (RoundSnapshot seen : tx.rounds().newest(NEWEST)) {
      if (Sport.of(seen.round().id().pool()) != sport || !seen.round().onSaleAt(now)) {
        continue;
      }
      for (Match match : seen.round().matches()) {
        if (HistoryForecaster.pairing(registry, sport, match)
            .filter(pairing::isOfSameSides)
            .isPresent()) {
          Known known = Known.asOf(tx, seen.round().id(), now);
          return Optional.of(
              new OnSale(
                  seen.round().id(),
                  match.number(),
                  Optional.ofNullable(known.evidence().odds().get(match.number())),
                  Optional.ofNullable(known.evidence().votes().get(match.number()))));
        }
      }
    }
    return Optional.empty();
  }
}
