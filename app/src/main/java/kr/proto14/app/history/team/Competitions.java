package kr.proto14.app.history.team;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.proto14.app.history.LeagueKey;

/**
 * What a competition is, by what {@code leagues.tsv} says of its country, else of its name. One
 * that is not there is a league.
 */
public final class Competitions {
  /** The country that stands for national teams in files and in what we write. */
  public static final String INTERNATIONAL = "International";

  /** The country that stands for cups between clubs of many countries. */
  public static final String CLUBS = "Clubs";

  private static final String NATIONAL = "national";

  /** Played in one place, where all but the hosts are guests. */
  private static final Set<String> NEUTRAL =
      Stream.of(
              "FIFA 월드컵",
              "월드컵",
              "FIFA World Cup",
              "UEFA 유로",
              "유로",
              "UEFA Euro",
              "AFC 아시안컵",
              "아시안컵",
              "AFC Asian Cup",
              "아프리카네이션스컵",
              "African Cup of Nations",
              "코파아메리카",
              "Copa América",
              "골드컵",
              "Gold Cup",
              "UEFA 슈퍼컵",
              "UEFA Super Cup",
              "FIFA 클럽 월드컵",
              "클럽월드컵",
              "FIFA Club World Cup")
          .map(TeamNames::normal)
          .collect(Collectors.toUnmodifiableSet());

  private Competitions() {}

  /** The kinds. */
  public enum Kind {
    /** Clubs of one country, or whatever is not known to be anything else. */
    LEAGUE,
    /** Clubs of many countries. */
    CUP,
    /** National teams. */
    NATIONS
  }

  /** What a competition of soccer is. */
  public static Kind of(LeagueKey league) {
    return kind(league.scope()).or(() -> kind(league.name())).orElse(Kind.LEAGUE);
  }

  /** The country to write for a competition that a source gives by its name alone. */
  public static String country(String name) {
    return switch (kind(name).orElse(Kind.LEAGUE)) {
      case LEAGUE -> "";
      case CUP -> CLUBS;
      case NATIONS -> INTERNATIONAL;
    };
  }

  /** The scope of a competition, as in the ids of its teams. */
  public static String scope(String name) {
    return Scopes.bundled().of(name);
  }

  /** Whether a competition's matches are played on neutral ground, but for those of the hosts. */
  public static boolean isNeutral(String name) {
    return NEUTRAL.contains(TeamNames.normal(name));
  }

  /** Whether a team's id is that of a national team. */
  public static boolean isNation(String team) {
    String[] parts = team.split(":", -1);
    return parts.length > 2 && parts[1].equals(NATIONAL);
  }

  private static Optional<Kind> kind(String name) {
    return name.isBlank()
        ? Optional.empty()
        : Scopes.bundled()
            .known(name)
            .flatMap(
                scope ->
                    scope.isEmpty()
                        ? Optional.of(Kind.CUP)
                        : scope.equals(NATIONAL) ? Optional.of(Kind.NATIONS) : Optional.empty());
  }
}
