package kr.proto14.engine.forecast;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kr.proto14.engine.pool.MarginLine;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Odds;
import kr.proto14.engine.pool.Probabilities;

/**
 * The bookmaker's opinion: odds of the same fixture, margin removed; of a game of basketball that
 * has none, what its handicap and its total say.
 *
 * <p>It abstains with {@code no-odds}, and with {@code odds-without-margin} where the inverse odds
 * sum to 1 or less: no bookmaker offers that, so such odds were misread or mixed from several
 * books, and a forecast from them would be made up.
 */
public final class MarketForecaster implements Forecaster {
  private final MarginRemoval margin;
  private final Optional<LineReading> lines;

  /** Removes the margin by Shin's method, and reads no handicaps. */
  public MarketForecaster() {
    this(MarginRemoval.shin());
  }

  /** Removes the margin by the given method, and reads no handicaps. */
  public MarketForecaster(MarginRemoval margin) {
    this(margin, Optional.empty());
  }

  /** Removes the margin by the given method, and reads handicaps where there are no odds. */
  public MarketForecaster(MarginRemoval margin, LineReading lines) {
    this(margin, Optional.of(lines));
  }

  private MarketForecaster(MarginRemoval margin, Optional<LineReading> lines) {
    this.margin = requireNonNull(margin, "margin");
    this.lines = lines;
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
    return evidence.round().matches().stream().map(match -> opinion(evidence, match)).toList();
  }

  private Opinion opinion(Evidence evidence, Match match) {
    Odds odds = evidence.odds().get(match.number());
    MarginLine line = evidence.lines().get(match.number());
    // The price of the very outcomes needs no model of the margin between.
    if (odds != null) {
      return of(odds.booksum(), () -> margin.remove(odds));
    }
    return line == null || lines.isEmpty()
        ? new Opinion.Abstention("no-odds")
        : of(line.booksum(), () -> lines.get().chances(match, line));
  }

  private static Opinion of(double booksum, Supplier<Probabilities> chances) {
    return booksum <= 1
        ? new Opinion.Abstention("odds-without-margin")
        : new Opinion.Estimate(chances.get());
  }
}
