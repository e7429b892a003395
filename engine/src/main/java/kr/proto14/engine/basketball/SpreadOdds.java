package kr.proto14.engine.basketball;

import static java.util.Objects.requireNonNull;

import kr.proto14.engine.pool.MarginLine;
import kr.proto14.engine.pool.Probabilities;

/** Turns what a market says of the margin into chances of 승, 5 and 패. Pure. */
public final class SpreadOdds {
  /** Points from 패 to 승: the cuts lie halfway between 5 and 6 on both sides. */
  private static final double BETWEEN_CUTS = 11;

  private static final double LEAST_CHANCE = 1e-12;

  private final OrderedProbit probit;
  private final double usualTotal;

  private SpreadOdds(OrderedProbit probit, double usualTotal) {
    this.probit = requireNonNull(probit, "probit");
    this.usualTotal = usualTotal;
  }

  /** By what the NBA's closing spreads have shown, until a league has shown its own. */
  public static SpreadOdds of(BasketballLeague league) {
    return of(league, league.closingProbit(new MarginHistory()));
  }

  /** By a probit fitted to the closing spreads of a league. */
  public static SpreadOdds of(BasketballLeague league, OrderedProbit probit) {
    return new SpreadOdds(probit, league.usualTotal());
  }

  /**
   * The chances by a spread.
   *
   * @param spread by how many points the home side is expected to win, negative if to lose
   * @throws IllegalArgumentException for not a number, or one beyond 60 points
   */
  public Probabilities chances(double spread) {
    return probit.chances(Spread.check(spread));
  }

  /**
   * The chances by a spread and a total: luck grows with the root of the points to be made. On NBA
   * closing lines that is worth little, 1e-4 of log loss.
   *
   * @param total points of both sides that the market expects, 60-400
   * @throws IllegalArgumentException for a total outside, or no spread
   */
  public Probabilities chances(double spread, double total) {
    if (!MarginLine.isTotal(total)) {
      throw new IllegalArgumentException("no total: " + total);
    }
    return probit.widened(StrictMath.sqrt(total / usualTotal)).chances(Spread.check(spread));
  }

  /** The chances by a handicap and, where there is one, its total. */
  public Probabilities chances(MarginLine line) {
    double spread = spread(line);
    return line.total().isPresent() ? chances(spread, line.total().getAsDouble()) : chances(spread);
  }

  /** The spread behind a line, within 60 points. */
  public double spread(MarginLine line) {
    return spread(line.handicap(), line.home(), line.away());
  }

  /**
   * The spread behind a handicap that is not offered at even odds.
   *
   * @param handicap points added to the home side's, negative for a favourite
   * @param home decimal odds of the home side with it, above 1
   * @param away decimal odds of the other side, above 1
   * @return the home side's expected margin, kept within 60 points
   * @throws IllegalArgumentException for other odds, or no handicap
   */
  public double spread(double handicap, double home, double away) {
    if (!(home > 1 && away > 1) || Double.isInfinite(home) || Double.isInfinite(away)) {
      throw new IllegalArgumentException("not decimal odds: " + home + ", " + away);
    }
    double covers = away / (home + away);
    double luck = Normal.inverse(Math.clamp(covers, LEAST_CHANCE, 1 - LEAST_CHANCE));
    double sigma = BETWEEN_CUTS / (probit.high() - probit.low());
    return Math.clamp(luck * sigma - Spread.check(handicap), -Spread.WIDEST, Spread.WIDEST);
  }
}
