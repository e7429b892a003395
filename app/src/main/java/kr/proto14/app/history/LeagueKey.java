package kr.proto14.app.history;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * A league of the archive, as a source names it.
 *
 * @param sport its sport
 * @param scope its country where the source tells it, else empty
 * @param name the source's code or name of it, not blank
 */
public record LeagueKey(Sport sport, String scope, String name) implements Comparable<LeagueKey> {
  private static final Comparator<LeagueKey> ORDER =
      Comparator.comparing(LeagueKey::sport)
          .thenComparing(LeagueKey::scope)
          .thenComparing(LeagueKey::name);

  public LeagueKey {
    requireNonNull(sport, "sport");
    requireNonNull(scope, "scope");
    if (name.isBlank()) {
      throw new IllegalArgumentException("a league has a name");
    }
  }

  /** The league of a match. */
  public static LeagueKey of(PlayedMatch match) {
    return new LeagueKey(match.sport(), match.scope(), match.league());
  }

  @Override
  public int compareTo(LeagueKey other) {
    return ORDER.compare(this, other);
  }

  /** {@code England/E0}, or the name alone where no country is told. */
  @Override
  public String toString() {
    return scope.isEmpty() ? name : scope + "/" + name;
  }
}
