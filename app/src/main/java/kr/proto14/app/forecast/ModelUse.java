package kr.proto14.app.forecast;

import static java.util.Objects.requireNonNull;

/**
 * A model that took part in a prediction, and what it rested on; sealed with the prediction.
 *
 * @param name of its voice
 * @param version of its code, 1 or more
 * @param cut what it read
 */
public record ModelUse(String name, int version, Cut cut) {
  public ModelUse {
    requireNonNull(cut, "cut");
    if (name.isBlank() || version < 1) {
      throw new IllegalArgumentException("a model has a name and a version");
    }
  }
}
