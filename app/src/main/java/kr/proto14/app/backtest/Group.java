package kr.proto14.app.backtest;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.proto14.app.history.LeagueKey;

/**
 * Matches that are judged together.
 *
 * @param league theirs, empty for all
 * @param season theirs, empty for all
 */
public record Group(Optional<LeagueKey> league, Optional<Integer> season)
    implements Comparable<Group> {
  /** All of a sport. */
  public static final Group ALL = new Group(Optional.empty(), Optional.empty());

  private static final Comparator<Group> ORDER =
      Comparator.comparing((Group group) -> group.league.isPresent())
          .thenComparing(group -> group.league.map(LeagueKey::toString).orElse(""))
          .thenComparing(group -> group.season.orElse(Integer.MIN_VALUE));

  public Group {
    requireNonNull(league, "league");
    requireNonNull(season, "season");
  }

  /** Whether it is all of one league. */
  public boolean isLeague() {
    return league.isPresent() && season.isEmpty();
  }

  /** Whether it is one season of all leagues. */
  public boolean isSeason() {
    return league.isEmpty() && season.isPresent();
  }

  /** All, each season, each league, and each season of each league. */
  static SortedMap<Group, List<JudgedMatch>> of(List<JudgedMatch> matches) {
    SortedMap<Group, List<JudgedMatch>> groups = new TreeMap<>();
    for (JudgedMatch match : matches) {
      for (Optional<LeagueKey> league : either(match.league())) {
        for (Optional<Integer> season : either(match.season())) {
          groups.computeIfAbsent(new Group(league, season), _ -> new ArrayList<>()).add(match);
        }
      }
    }
    return groups;
  }

  private static <T> List<Optional<T>> either(T one) {
    return List.of(Optional.empty(), Optional.of(one));
  }

  @Override
  public int compareTo(Group other) {
    return ORDER.compare(this, other);
  }
}
