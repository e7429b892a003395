package kr.proto14.app.demo;

import static java.util.Objects.requireNonNull;

/**
 * Something that must be so at the end of the season.
 *
 * @param key what, a key of the bundle {@code cli} without its prefix {@code proof.}
 * @param holds whether it is so
 */
public record Proof(String key, boolean holds) {
  public Proof {
    requireNonNull(key, "key");
  }
}
