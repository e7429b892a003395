package kr.proto14.app.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.proto14.app.history.AsOf;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.history.Membership;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.Competitions;
import kr.proto14.app.history.team.KnownTeam;
import kr.proto14.app.history.team.TeamRegistry;
import kr.proto14.app.store.Tx;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Score;

/**
 * Under which league of the archive a settled match is filed, so that the models see one league and
 * not one for each source:
 *
 * <ol>
 *   <li>where the match lies already, whoever told it;
 *   <li>if it surely belongs to a league and not to a cup, where both sides played most lately;
 *   <li>by Betman's code, else by its name, as its past rounds are.
 * </ol>
 */
final class Filing {
  private static final Pattern LEAGUE = Pattern.compile("리그|리가|세리에|디비시|챔피언[십쉽]|EPL");
  private static final Pattern CUP =
      Pattern.compile("컵|배$|포칼|코파|쿠프|플레이오프|결정전|PO|토너먼트|결승", Pattern.CASE_INSENSITIVE);

  /** The scope of national teams. */
  private static final String NATIONS = "national";

  /** Sources date a match by zones of their own. */
  private static final int SAME_MATCH_DAYS = 2;

  /** A league in which a side did not play for a year and a summer is not its league any more. */
  private static final int LATELY_DAYS = 400;

  private final Tx tx;
  private final TeamRegistry registry;

  Filing(Tx tx, TeamRegistry registry) {
    this.tx = tx;
    this.registry = registry;
  }

  LeagueKey of(Match match, Sport sport, String home, String away, LocalDate day, Score score) {
    List<String> homes = ids(home);
    List<String> aways = ids(away);
    Optional<LeagueKey> lies =
        tx.leagues()
            .ofMatch(
                sport, homes, aways, day.minusDays(SAME_MATCH_DAYS), day.plusDays(SAME_MATCH_DAYS));
    return lies.or(
            () -> isOfALeague(match, score) ? common(sport, homes, aways, day) : Optional.empty())
        .orElseGet(() -> ofBetman(match, sport));
  }

  /**
   * A soccer score is only known to be that of 90 minutes where the competition is a league; of
   * others the name tells, where clubs of one country play.
   */
  private boolean isOfALeague(Match match, Score score) {
    if (!(score instanceof Score.MaybeExtended)) {
      return true;
    }
    String name = match.league().name();
    String scope = name.isBlank() ? "" : registry.scope(name);
    return !scope.isEmpty()
        && !scope.equals(NATIONS)
        && LEAGUE.matcher(name).find()
        && !CUP.matcher(name).find();
  }

  private Optional<LeagueKey> common(
      Sport sport, List<String> homes, List<String> aways, LocalDate day) {
    Map<LeagueKey, Integer> matches = new HashMap<>();
    of(sport, homes, day).forEach(each -> matches.put(each.league(), each.matches()));
    return of(sport, aways, day)
        .filter(each -> matches.containsKey(each.league()))
        .max(
            Comparator.comparingInt(
                    (Membership each) -> each.matches() + matches.getOrDefault(each.league(), 0))
                .thenComparing(Membership::league, Comparator.reverseOrder()))
        .map(Membership::league);
  }

  private Stream<Membership> of(Sport sport, List<String> ids, LocalDate day) {
    AsOf everything = AsOf.moment(Instant.ofEpochMilli(Long.MAX_VALUE));
    return tx.leagues().of(sport, ids, everything, day).stream()
        .filter(each -> each.last().isAfter(day.minusDays(LATELY_DAYS)));
  }

  /** The id of a team and those it had before. */
  private List<String> ids(String team) {
    String current = registry.current(team);
    return Stream.concat(
            Stream.of(team, current),
            registry.teams().stream()
                .map(KnownTeam::id)
                .filter(id -> registry.current(id).equals(current)))
        .distinct()
        .toList();
  }

  private static LeagueKey ofBetman(Match match, Sport sport) {
    String name = match.league().code().isBlank() ? match.league().name() : match.league().code();
    // A code does not say that it is a cup's; without that the models would take it for a league.
    String scope = sport == Sport.SOCCER ? Competitions.country(match.league().name()) : "";
    return new LeagueKey(sport, scope, name.isBlank() ? "-" : name);
  }
}
