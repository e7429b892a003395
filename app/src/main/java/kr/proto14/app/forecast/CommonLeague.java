package kr.proto14.app.forecast;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.history.Membership;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.Competitions;
import kr.proto14.app.history.team.Competitions.Kind;

/** The league in which both sides of a match play, as far as the archive tells. */
sealed interface CommonLeague {
  /** A side that did not play for longer is not known any more: a year and a summer. */
  int LONGEST_AGO_DAYS = 400;

  /** Of leagues that are as up to date as this, the one of which more is known is taken. */
  int AS_GOOD_DAYS = 60;

  /** Fewer matches at home tell nothing of a side. */
  int LEAST_MATCHES = 2;

  /** They play in one. */
  record In(LeagueKey league) implements CommonLeague {
    public In {
      requireNonNull(league, "league");
    }
  }

  /** They do not, for a reason that the message bundles have. */
  record None(String reason) implements CommonLeague {
    public None {
      requireNonNull(reason, "reason");
    }
  }

  /** One league with what is known of both sides. */
  record Both(LeagueKey league, Membership home, Membership away) {
    LocalDate last() {
      return home.last().isBefore(away.last()) ? home.last() : away.last();
    }

    int matches() {
      return home.matches() + away.matches();
    }
  }

  /**
   * The league in which both played last, of those that have both within {@value #LONGEST_AGO_DAYS}
   * days.
   */
  static CommonLeague of(Past past, Pairing match) {
    return of(past, match, league -> Competitions.of(league) == Kind.LEAGUE);
  }

  /** The same as long as a cup was taken for a league. */
  static CommonLeague orCup(Past past, Pairing match) {
    return of(past, match, _ -> true);
  }

  private static CommonLeague of(Past past, Pairing match, Predicate<LeagueKey> which) {
    Map<LeagueKey, Membership> home = past.leagues(Sport.SOCCER, match.home());
    Map<LeagueKey, Membership> away = past.leagues(Sport.SOCCER, match.away());
    LocalDate from = past.day().minusDays(LONGEST_AGO_DAYS);
    List<Both> both =
        home.values().stream()
            .filter(each -> which.test(each.league()))
            .flatMap(
                each ->
                    Stream.ofNullable(away.get(each.league()))
                        .map(other -> new Both(each.league(), each, other)))
            .filter(each -> each.last().isAfter(from))
            .toList();
    Optional<LocalDate> newest = both.stream().map(Both::last).max(LocalDate::compareTo);
    if (newest.isEmpty()) {
      return new None(
          isKnown(home, from) && isKnown(away, from)
              ? SoccerHistory.DIFFERENT_LEAGUES
              : SoccerHistory.LITTLE_HISTORY);
    }
    return both.stream()
        .filter(each -> !each.last().isBefore(newest.get().minusDays(AS_GOOD_DAYS)))
        .filter(each -> isEnough(each.home()) && isEnough(each.away()))
        .max(
            Comparator.comparingInt(Both::matches)
                .thenComparing(Both::league, Comparator.reverseOrder()))
        .<CommonLeague>map(each -> new In(each.league()))
        .orElseGet(() -> new None(SoccerHistory.LITTLE_HISTORY));
  }

  /** Whether a club played in a league lately. */
  static boolean isKnown(Past past, String club) {
    return past.leagues(Sport.SOCCER, club).values().stream()
        .filter(each -> Competitions.of(each.league()) == Kind.LEAGUE)
        .anyMatch(each -> each.last().isAfter(past.day().minusDays(LONGEST_AGO_DAYS)));
  }

  private static boolean isEnough(Membership of) {
    return of.matches() >= LEAST_MATCHES;
  }

  private static boolean isKnown(Map<LeagueKey, Membership> leagues, LocalDate from) {
    return leagues.values().stream().anyMatch(each -> each.last().isAfter(from));
  }
}
