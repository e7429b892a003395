package kr.proto14.standin;

import static java.util.Objects.requireNonNull;

/**
 * A team as Betman names it.
 *
 * @param id key that stays when the name changes
 * @param name short name, about four syllables; may be anything, hostile names included
 */
public record RecordedTeam(String id, String name) {
  public RecordedTeam {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
  }
}
