package kr.proto14.engine.pool;

import static java.util.Objects.requireNonNull;

/**
 * One side of a match as its source names it.
 *
 * @param id the source's stable id, not blank, no control characters ({@code K01})
 * @param name the name as printed by the source, without the blanks around it, 1-300 characters, no
 *     control characters
 */
public record Team(String id, String name) {
  /** Longer names are refused as a fault of the source. */
  public static final int MAX_NAME = 300;

  public Team {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    SourceText.printable(id, "team id");
    name = SourceText.printable(name.strip(), "team name");
    if (id.isBlank()) {
      throw new IllegalArgumentException("team id is blank");
    }
    if (name.isEmpty()) {
      throw new IllegalArgumentException("team name is blank");
    }
    if (name.length() > MAX_NAME) {
      throw new IllegalArgumentException("team name has " + name.length() + " characters");
    }
  }
}
