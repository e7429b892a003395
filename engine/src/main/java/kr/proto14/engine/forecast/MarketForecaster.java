package kr.proto14.engine.forecast;

import static java.util.Objects.requireNonNull;

import java.util.List;
import kr.proto14.engine.pool.Odds;

/**
 * The bookmaker's opinion: odds of the same fixture, margin removed.
 *
 * <p>It abstains with {@code no-odds}, and with {@code odds-without-margin} where the inverse odds
 * sum to 1 or less: no bookmaker offers that, so such odds were misread or mixed from several
 * books, and a forecast from them would be made up.
 */
public final class MarketForecaster implements Forecaster {
  private final MarginRemoval margin;

  /** Removes the margin by Shin's method. */
  public MarketForecaster() {
    this(MarginRemoval.shin());
  }

  /** Removes the margin by the given method. */
  public MarketForecaster(MarginRemoval margin) {
    this.margin = requireNonNull(margin, "margin");
  }

  @Override
  public String name() {
    return "market";
  }

  @Override
  public Group group() {
    return Group.MARKET;
  }

  @Override
  public List<Opinion> forecast(Evidence evidence) {
    return evidence.round().matches().stream()
        .map(match -> opinion(evidence, match.number()))
        .toList();
  }

  private Opinion opinion(Evidence evidence, int number) {
    Odds odds = evidence.odds().get(number);
    if (odds == null) {
      return new Opinion.Abstention("no-odds");
    }
    if (odds.booksum() <= 1) {
      return new Opinion.Abstention("odds-without-margin");
    }
    return new Opinion.Estimate(margin.remove(odds));
  }
}
