package kr.proto14.app.round;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import kr.proto14.app.forecast.HandicapReading;
import kr.proto14.app.forecast.HistoryForecaster;
import kr.proto14.app.forecast.Pairing;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.TeamRegistry;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.store.Tx;
import kr.proto14.engine.forecast.Evidence;
import kr.proto14.engine.forecast.MarginRemoval;
import kr.proto14.engine.forecast.MarketForecaster;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.MarginLine;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Odds;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.engine.pool.Votes;

/**
 * A match that stands in a round on sale.
 *
 * @param round the round
 * @param number its place there
 * @param odds of the same fixture, where known
 * @param line its handicap, where it has no odds
 * @param market what the market says by either, where they have a margin
 * @param votes where known
 */
public record OnSale(
    RoundId round,
    int number,
    Optional<Odds> odds,
    Optional<MarginLine> line,
    Optional<Probabilities> market,
    Optional<Votes> votes) {
  private static final int NEWEST = 20;

  public OnSale {
    requireNonNull(round, "round");
    requireNonNull(odds, "odds");
    requireNonNull(line, "line");
    requireNonNull(market, "market");
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
          return Optional.of(of(match, Known.asOf(tx, seen.round().id(), now).evidence()));
        }
      }
    }
    return Optional.empty();
  }

  private static OnSale of(Match match, Evidence known) {
    int number = match.number();
    MarketForecaster market = new MarketForecaster(MarginRemoval.shin(), new HandicapReading());
    return new OnSale(
        known.round().id(),
        number,
        Optional.ofNullable(known.odds().get(number)),
        Optional.ofNullable(known.lines().get(number)),
        market.forecast(known).get(number - 1) instanceof Opinion.Estimate(Probabilities chances)
            ? Optional.of(chances)
            : Optional.empty(),
        Optional.ofNullable(known.votes().get(number)));
  }
}
