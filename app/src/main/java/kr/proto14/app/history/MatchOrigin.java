package kr.proto14.app.history;

import static java.util.Objects.requireNonNull;

/**
 * Where matches come from.
 *
 * @param source the kind of source, such as {@code football-data}: one match has one row there
 * @param name the file or the round
 * @param raw lower-case hex SHA-256 of the bytes read
 */
public record MatchOrigin(String source, String name, String raw) {
  public MatchOrigin {
    requireNonNull(source, "source");
    requireNonNull(name, "name");
    requireNonNull(raw, "raw");
  }
}
