package kr.proto14.bench.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.Component;
import kr.proto14.engine.soccer.LeagueLog;
import kr.proto14.engine.soccer.LeagueStrengths;
import kr.proto14.engine.soccer.LeagueStrengths.AsOf;
import kr.proto14.engine.soccer.LeagueStrengths.Form;
import kr.proto14.engine.soccer.OutcomeGrid;
import kr.proto14.engine.soccer.SoccerRow;

/** Goes through the days of a league at which somebody stands before matches to be forecast. */
final class ChallengeWalk {
  /** The challenge asked for the matches of so many days. */
  static final int ASKED_DAYS = 10;

  private static final double SLOW_STEP = 10;
  private static final double PLAIN_STEP = 20;

  /** Matches of the last three years tell how well a club is known. */
  private static final int YEARS = 1100;

  private static final double FEW = 40;
  private static final double FEW_OF_SEASON = 10;

  private final ChallengeLeague league;
  private final ChallengeOutlook outlook;
  private final ChallengeElo slow = new ChallengeElo(SLOW_STEP);
  private final ChallengeElo plain = new ChallengeElo(PLAIN_STEP);
  private final int[] learning;
  private int learned;

  ChallengeWalk(ChallengeLeague league, ChallengeOutlook outlook) {
    this.league = league;
    this.outlook = outlook;
    this.learning =
        IntStream.range(0, league.rows().size())
            .boxed()
            .sorted(Comparator.comparing(row -> league.knownFrom(row, outlook)))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /**
   * How matches looked when a day began; none where too little was known of the league.
   *
   * @param cut the day, not before that asked for last
   * @param asked matches from that day on; nobody looks at how they end
   */
  List<ChallengeCase> cases(LocalDate cut, List<SoccerRow> asked) {
    List<SoccerRow> known = league.known(cut, outlook);
    if (asked.isEmpty() || (outlook.others() && !ChallengeLeague.hasOdds(known))) {
      return List.of();
    }
    learn(cut);
    LeagueLog log = new LeagueLog(known);
    Map<Integer, List<AsOf>> fits = new HashMap<>();
    List<ChallengeCase> cases = new ArrayList<>();
    for (SoccerRow row : asked) {
      List<AsOf> views = fits.computeIfAbsent(row.season(), season -> fits(log, cut, season));
      if (outlook.isComplete(views)) {
        List<Probabilities> chances = new ArrayList<>();
        for (int i = 0; i < views.size(); i++) {
          chances.add(chances(views.get(i), outlook.views().get(i).rho(), row));
        }
        cases.add(
            new ChallengeCase(
                league.name(),
                cut,
                row,
                chances,
                facts(known, cut, row, chances.getFirst()),
                plain.lead(row.home(), row.away())));
      }
    }
    return cases;
  }

  private void learn(LocalDate cut) {
    while (learned < learning.length
        && !league.knownFrom(learning[learned], outlook).isAfter(cut)) {
      SoccerRow row = league.rows().get(learning[learned++]);
      slow.learn(row);
      plain.learn(row);
    }
  }

  private List<AsOf> fits(LeagueLog log, LocalDate cut, int season) {
    List<AsOf> fits = new ArrayList<>();
    for (Component view : outlook.views()) {
      Optional<AsOf> fit = new LeagueStrengths(log, view).before(cut, season);
      fit.ifPresent(fits::add);
    }
    return fits;
  }

  private static Probabilities chances(AsOf league, double rho, SoccerRow row) {
    Form home = league.formOrNewcomer(row.home());
    Form away = league.formOrNewcomer(row.away());
    double homeGoals = league.level() + league.edge() + home.attack() - away.defence();
    double awayGoals = league.level() + away.attack() - home.defence();
    return OutcomeGrid.chances(StrictMath.exp(homeGoals), StrictMath.exp(awayGoals), rho);
  }

  /** The slow Elo, and how much less is known of one side than of the other. */
  private List<Double> facts(
      List<SoccerRow> known, LocalDate cut, SoccerRow row, Probabilities first) {
    int[] home = played(known, cut, row.home(), row.season());
    int[] away = played(known, cut, row.away(), row.season());
    double favour = StrictMath.log(Math.max(first.home(), 1e-6) / Math.max(first.away(), 1e-6));
    return List.of(
        slow.lead(row.home(), row.away()),
        isNew(home) - isNew(away),
        fading(home[0], FEW) - fading(away[0], FEW),
        fading(home[1], FEW_OF_SEASON) - fading(away[1], FEW_OF_SEASON),
        favour * fading(Math.min(home[0], away[0]), FEW));
  }

  private static double isNew(int[] played) {
    return played[0] == 0 ? 1 : 0;
  }

  private static double fading(int matches, double few) {
    return StrictMath.exp(-matches / few);
  }

  /** Matches of a club in the last three years, and in the season. */
  private static int[] played(List<SoccerRow> known, LocalDate cut, String club, int season) {
    LocalDate from = cut.minusDays(YEARS);
    int[] played = new int[2];
    for (int i = known.size() - 1; i >= 0 && known.get(i).date().isAfter(from); i--) {
      SoccerRow row = known.get(i);
      if (row.home().equals(club) || row.away().equals(club)) {
        played[0]++;
        played[1] += row.season() == season ? 1 : 0;
      }
    }
    return played;
  }
}
