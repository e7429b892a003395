package kr.proto14.app.history;

import static java.util.Objects.requireNonNull;

/**
 * One side of a played match, as its source gives it.
 *
 * @param id the source's own stable id, empty where it has none
 * @param name the name as given, without the blanks around it
 */
public record Side(String id, String name) {
  private static final int MAX_NAME = 300;

  public Side {
    requireNonNull(id, "id");
    name = name.strip();
    if (name.isEmpty() || name.length() > MAX_NAME) {
      throw new IllegalArgumentException("a team's name has 1 to " + MAX_NAME + " characters");
    }
    if (name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a team's name holds a control character");
    }
  }

  /** A side of a source that gives names only. */
  public static Side named(String name) {
    return new Side("", name);
  }

  /** What the source knows it by: its id, else its name. */
  public String key() {
    return id.isEmpty() ? name : id;
  }
}
