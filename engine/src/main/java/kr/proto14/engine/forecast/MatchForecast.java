package kr.proto14.engine.forecast;

import static java.util.Objects.requireNonNull;

import java.util.List;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Probabilities;

/**
 * The pooled forecast of one match, and who it came from.
 *
 * @param number match number, 1-14
 * @param probabilities the pooled chances, in whole billionths
 * @param voices every forecaster asked, in the order asked
 */
public record MatchForecast(int number, Probabilities probabilities, List<Voice> voices) {
  public MatchForecast {
    requireNonNull(probabilities, "probabilities");
    voices = List.copyOf(voices);
    if (number < 1 || number > Pool.MATCHES) {
      throw new IllegalArgumentException("match number out of 1-14: " + number);
    }
  }

  /**
   * One forecaster's part in a match.
   *
   * @param name the forecaster
   * @param group its group
   * @param opinion what it said
   * @param weight its exponent in the pool, 0 to {@value #MOST}; 0 where it abstained or was only
   *     shown
   */
  public record Voice(String name, Group group, Opinion opinion, double weight) {
    /** More would turn any opinion into certainty. */
    public static final double MOST = 3;

    public Voice {
      requireNonNull(name, "name");
      requireNonNull(group, "group");
      requireNonNull(opinion, "opinion");
      if (!(weight >= 0 && weight <= MOST)) {
        throw new IllegalArgumentException("a weight is 0-3: " + weight);
      }
      if (weight > 0 && opinion instanceof Opinion.Abstention) {
        throw new IllegalArgumentException(name + " abstained and cannot have a weight");
      }
    }

    /** What was said, before it is known how much it counts. */
    public static Voice unweighed(String name, Group group, Opinion opinion) {
      return new Voice(name, group, opinion, 0);
    }

    /** The same voice with a weight. */
    public Voice weighing(double itsWeight) {
      return new Voice(name, group, opinion, itsWeight);
    }
  }
}
