package kr.proto14.engine.forecast;

import java.util.List;
import java.util.Optional;
import kr.proto14.engine.forecast.MatchForecast.Voice;

/** How much each voice counts in the forecast of a match. Implementations are pure. */
public sealed interface Weighing permits GroupWeights, LearnedWeights {
  /**
   * Weighs the voices of one match.
   *
   * @param voices what was said; the weights they come with are not looked at
   */
  Weighed weigh(List<Voice> voices);

  /**
   * The pooled forecast of one match.
   *
   * @param number match number, 1-14
   * @param voices what was said, likewise
   * @return empty where nobody has a weight
   */
  default Optional<MatchForecast> pooled(int number, List<Voice> voices) {
    Weighed weighed = weigh(voices);
    return weighed.isHeard()
        ? Optional.of(new MatchForecast(number, LogPool.pooled(weighed), weighed.voices()))
        : Optional.empty();
  }
}
