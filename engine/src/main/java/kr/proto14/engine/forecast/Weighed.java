package kr.proto14.engine.forecast;

import static java.util.Objects.requireNonNull;

import java.util.List;
import kr.proto14.engine.forecast.MatchForecast.Voice;

/**
 * The voices of one match with their weights.
 *
 * @param voices in the order in which they were given
 * @param bias what is added after all voices
 */
public record Weighed(List<Voice> voices, Bias bias) {
  public Weighed {
    voices = List.copyOf(voices);
    requireNonNull(bias, "bias");
  }

  /** Whether any voice counts. */
  public boolean isHeard() {
    return voices.stream().anyMatch(voice -> voice.weight() > 0);
  }
}
