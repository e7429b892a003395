package kr.proto14.bench.evaluate;

import java.time.LocalDate;
import java.util.List;
import kr.proto14.engine.soccer.Component;
import kr.proto14.engine.soccer.LeagueStrengths;

/**
 * From where a league of the challenge is forecast: what was known of it, and by which views.
 * Values were chosen on forecasts of 2014-2018.
 *
 * @param views what is made of the past
 * @param days between the last results of the challenge's own file and the forecast
 * @param others whether other files tell of later days
 * @param years of the past that are looked at
 */
record ChallengeOutlook(List<Component> views, int days, boolean others, int years) {
  /** The challenge's file ends so long before its first match. */
  static final int USUAL = 64;

  /** A league of which the file says nothing for longer is one that it has lost. */
  private static final int LONG = 300;

  ChallengeOutlook {
    views = List.copyOf(views);
  }

  /** A league of which other files know the odds, to the last day. */
  static ChallengeOutlook remembered() {
    return new ChallengeOutlook(
        List.of(
            Component.memory(),
            memory("months", .012, .05),
            memory("season", .005, .1),
            Component.fast(),
            Component.goals()),
        USUAL,
        true,
        5);
  }

  /** A league of which there are only results, of two months ago and more. */
  static ChallengeOutlook played() {
    return new ChallengeOutlook(
        List.of(
            Component.goals(),
            Component.slow().goalsOnly(),
            Component.fast().goalsOnly(),
            new Component("years", .0003, 0, 0, 3, .16, 1, 0, 0, -.06, 20)),
        USUAL,
        false,
        15);
  }

  /**
   * A league of which there are only results.
   *
   * @param last the day of the last of them
   */
  static ChallengeOutlook since(LocalDate last, LocalDate cut) {
    int days = (int) (cut.toEpochDay() - last.toEpochDay()) - 1;
    if (days <= LONG) {
      return played();
    }
    ChallengeOutlook usual = played();
    return new ChallengeOutlook(
        usual.views().stream().filter(view -> view.decay() < .001).toList(),
        days,
        false,
        usual.years());
  }

  /** Whether fits of all views found enough to go by. */
  boolean isComplete(List<LeagueStrengths.AsOf> fits) {
    return fits.size() == views.size();
  }

  private static Component memory(String name, double decay, double ridge) {
    return new Component(name, decay, 0, 0, ridge, .18, .30, .38, .88, -.06, 30);
  }
}
