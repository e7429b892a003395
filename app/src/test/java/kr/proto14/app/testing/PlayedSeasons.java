package kr.proto14.app.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import kr.proto14.app.history.Counted;
import kr.proto14.app.history.Counted.Shots;
import kr.proto14.app.history.Counted.Xg;
import kr.proto14.app.history.PastOdds;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.Side;
import kr.proto14.app.history.Sport;
import kr.proto14.engine.pool.Score;

/** Made-up matches of a league in which earlier teams of the list are the stronger ones. */
public final class PlayedSeasons {
  private PlayedSeasons() {}

  /**
   * Every pair twice, a match a day and league, from a day on.
   *
   * @param scope the league's country
   * @param odds whether the matches have odds
   */
  public static List<PlayedMatch> of(
      String scope, String league, List<Side> teams, LocalDate from, boolean odds, long seed) {
    Random random = new Random(seed);
    List<PlayedMatch> matches = new ArrayList<>();
    LocalDate day = from;
    for (int home = 0; home < teams.size(); home++) {
      for (int away = 0; away < teams.size(); away++) {
        if (home != away) {
          double lead = .35 + 1.6 * (away - home) / teams.size();
          int own = goals(random, 1.3 * StrictMath.exp(lead / 2));
          int others = goals(random, 1.3 * StrictMath.exp(-lead / 2));
          matches.add(
              match(
                  scope,
                  league,
                  day,
                  teams.get(home),
                  teams.get(away),
                  own,
                  others,
                  odds(odds, lead)));
          day = day.plusDays(1);
        }
      }
    }
    return matches;
  }

  /** The same matches with three shots and one on target for each goal, and as much xG. */
  public static List<PlayedMatch> withShots(List<PlayedMatch> matches) {
    return matches.stream().map(PlayedSeasons::withShots).toList();
  }

  private static PlayedMatch withShots(PlayedMatch of) {
    int home = of.score().home();
    int away = of.score().away();
    return counted(
        of,
        new Counted(
            Optional.of(new Shots(4 + 3 * home, 4 + 3 * away)),
            Optional.of(new Shots(1 + home, 1 + away)),
            Optional.of(new Xg(home, away))));
  }

  /** The same match with something else counted. */
  public static PlayedMatch counted(PlayedMatch of, Counted counted) {
    return new PlayedMatch(
        of.sport(),
        of.league(),
        of.scope(),
        of.day(),
        of.kickOff(),
        of.home(),
        of.away(),
        of.score(),
        of.odds(),
        of.spread(),
        of.neutral(),
        counted);
  }

  /** One match. */
  public static PlayedMatch match(
      String scope,
      String league,
      LocalDate day,
      Side home,
      Side away,
      int own,
      int others,
      Optional<PastOdds> odds) {
    return new PlayedMatch(
        Sport.SOCCER,
        league,
        scope,
        day,
        Optional.empty(),
        home,
        away,
        new Score.Regulation(own, others),
        odds,
        OptionalDouble.empty(),
        false);
  }

  private static Optional<PastOdds> odds(boolean wanted, double lead) {
    double home = 1.05 * (1.4 + StrictMath.exp(-lead) + .6);
    double away = 1.05 * (1.4 + StrictMath.exp(lead) + .6);
    double middle = 1 / (1.05 - 1 / home - 1 / away);
    return wanted && middle > 1
        ? Optional.of(
            new PastOdds(home, OptionalDouble.of(middle), away, PastOdds.Kind.CLOSING, "made up"))
        : Optional.empty();
  }

  private static int goals(Random random, double mean) {
    double limit = StrictMath.exp(-mean);
    int goals = 0;
    for (double left = random.nextDouble(); left > limit; goals++) {
      left *= random.nextDouble();
    }
    return goals;
  }
}
