package kr.proto14.app.source;

import java.util.Arrays;
import java.util.Locale;

/** Who told what a snapshot of a round says. */
public enum Provenance {
  /** Betman, the seller, told all of it. */
  BETMAN,
  /**
   * Matches, times and money as Betman told them last; the votes are zentoto's shares, on a nominal
   * number of lines.
   */
  BETMAN_WITH_ZENTOTO_VOTES,
  /**
   * Zentoto told names and shares of votes. Ids are made from the names, leagues and money are
   * unknown, the end of the sale is assumed and stands for the kick-offs too, and the votes stand
   * on a nominal number of lines: all of it is provisional.
   */
  ZENTOTO;

  /** The name used in JSON, in the database and in message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The provenance with this {@link #key()}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Provenance of(String key) {
    return Arrays.stream(values())
        .filter(each -> each.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no provenance " + key));
  }
}
