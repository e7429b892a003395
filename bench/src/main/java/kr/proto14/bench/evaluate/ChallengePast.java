package kr.proto14.bench.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The challenge as it would have been set on earlier days: what could be said then of the ten days
 * that came. From it is learned how to pool, and how good the forecasts are.
 */
final class ChallengePast {
  /** Before, too few years are behind. */
  private static final LocalDate FIRST = LocalDate.of(2009, 7, 1);

  /** Four weeks, so that each day is a Friday as the eve is. */
  private static final int EVERY = 28;

  private ChallengePast() {}

  /** The days, the first of them first. */
  static List<LocalDate> cuts() {
    List<LocalDate> cuts = new ArrayList<>();
    for (LocalDate cut = ChallengeData.EVE.minusDays(EVERY);
        !cut.isBefore(FIRST);
        cut = cut.minusDays(EVERY)) {
      cuts.addFirst(cut);
    }
    return cuts;
  }

  /** All matches of the days after each cut, league by league. */
  static List<ChallengeCase> cases(
      Collection<ChallengeLeague> leagues, ChallengeOutlook outlook, List<LocalDate> cuts) {
    return leagues.parallelStream()
        .filter(league -> !outlook.others() || league.isElsewhere())
        .map(league -> cases(league, outlook, cuts))
        .flatMap(List::stream)
        .toList();
  }

  private static List<ChallengeCase> cases(
      ChallengeLeague league, ChallengeOutlook outlook, List<LocalDate> cuts) {
    ChallengeWalk walk = new ChallengeWalk(league, outlook);
    List<ChallengeCase> cases = new ArrayList<>();
    for (LocalDate cut : cuts) {
      cases.addAll(walk.cases(cut, league.between(cut, cut.plusDays(ChallengeWalk.ASKED_DAYS))));
    }
    return cases;
  }
}
