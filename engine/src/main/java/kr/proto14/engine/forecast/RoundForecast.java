package kr.proto14.engine.forecast;

import java.util.List;
import kr.proto14.engine.forecast.MatchForecast.Voice;
import kr.proto14.engine.pool.Pool;

/** What the pool makes of a round: all 14 matches, or none. */
public sealed interface RoundForecast {
  /**
   * Every match has a forecast.
   *
   * @param matches 14 forecasts, match 1 first
   */
  record Complete(List<MatchForecast> matches) implements RoundForecast {
    public Complete {
      matches = List.copyOf(matches);
      if (matches.size() != Pool.MATCHES) {
        throw new IllegalArgumentException("14 forecasts, not " + matches.size());
      }
      for (int i = 0; i < matches.size(); i++) {
        if (matches.get(i).number() != i + 1) {
          throw new IllegalArgumentException(
              "match " + matches.get(i).number() + " stands in place " + (i + 1));
        }
      }
    }
  }

  /**
   * For some matches every forecaster abstained; as nothing is made up, there is no forecast yet.
   *
   * @param gaps those matches, lowest number first, at least one
   */
  record NotYet(List<Gap> gaps) implements RoundForecast {
    public NotYet {
      gaps = List.copyOf(gaps);
      if (gaps.isEmpty()) {
        throw new IllegalArgumentException("a missing forecast needs a match that lacks it");
      }
    }

    /** The numbers of the matches that nobody could forecast, lowest first. */
    public List<Integer> numbers() {
      return gaps.stream().map(Gap::number).toList();
    }
  }

  /**
   * A match that nobody could forecast.
   *
   * @param number match number, 1-14
   * @param voices every forecaster asked, with the reason of its abstention
   */
  record Gap(int number, List<Voice> voices) {
    public Gap {
      voices = List.copyOf(voices);
    }
  }
}
