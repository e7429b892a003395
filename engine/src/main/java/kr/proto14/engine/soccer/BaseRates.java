package kr.proto14.engine.soccer;

import java.time.LocalDate;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;

/** How a league's matches had ended before a day: the forecast of somebody who knows no team. */
public final class BaseRates {
  /** What is believed of a league before its first match, in matches. */
  private static final double[] PRIOR = {22, 13, 15};

  private final LeagueLog log;
  private final double[] counts = PRIOR.clone();
  private int counted;

  /** Of one league; days are asked for in their order. */
  public BaseRates(LeagueLog log) {
    this.log = log;
  }

  /**
   * The shares of the outcomes.
   *
   * @param day not before the day asked for last
   */
  public Probabilities before(LocalDate day) {
    Past past = log.before(day);
    if (past.size() < counted) {
      throw new IllegalArgumentException("days are asked for in their order: " + day);
    }
    for (; counted < past.size(); counted++) {
      counts[place(SoccerBacktest.outcome(past.row(counted)))]++;
    }
    return Probabilities.ofWeights(counts[0], counts[1], counts[2]);
  }

  private static int place(Outcome outcome) {
    return switch (outcome) {
      case HOME -> 0;
      case MIDDLE -> 1;
      case AWAY -> 2;
    };
  }
}
