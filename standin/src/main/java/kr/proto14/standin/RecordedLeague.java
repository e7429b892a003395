package kr.proto14.standin;

import static java.util.Objects.requireNonNull;

/**
 * A competition as Betman names it.
 *
 * @param code key that stays when the name changes
 * @param name name shown, which varies between rounds
 * @param domestic whether it is played in Korea
 */
public record RecordedLeague(String code, String name, boolean domestic) {
  public RecordedLeague {
    requireNonNull(code, "code");
    requireNonNull(name, "name");
  }
}
