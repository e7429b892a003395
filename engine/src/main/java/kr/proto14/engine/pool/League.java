package kr.proto14.engine.pool;

import static java.util.Objects.requireNonNull;

/**
 * A competition; its name varies between rounds, its code does not.
 *
 * @param code the source's code, empty where it gives none; no control characters
 * @param name the name as printed, may be empty; no control characters
 */
public record League(String code, String name) {
  public League {
    requireNonNull(code, "code");
    requireNonNull(name, "name");
    SourceText.printable(code, "league code");
    SourceText.printable(name, "league name");
  }
}
