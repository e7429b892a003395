package kr.proto14.engine.soccer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a model pools its views in a season: learned from a walk through the seasons before, in which
 * every day is forecast from the days before it.
 */
public final class SeasonPool {
  /** Years of forecasts from which it is learned. */
  public static final int YEARS = 9;

  private SeasonPool() {}

  /**
   * The pooling as it is learned before a season begins; the same leagues in the same order give
   * the same bits, whatever was played later.
   *
   * @param start first day of the season
   * @return empty where fewer than {@value SoccerModel#ENOUGH_TO_POOL} forecasts can be made
   */
  public static Optional<OutcomeLogit> before(
      SoccerModel model, Collection<LeagueLog> leagues, LocalDate start) {
    List<SoccerWalk.Step> steps = new ArrayList<>();
    for (LeagueLog log : leagues) {
      LeagueLog known = new LeagueLog(log.rows().subList(0, log.before(start).size()));
      new SoccerWalk(known, model.components()).from(start.minusYears(YEARS), steps::add);
    }
    steps.sort(Comparator.comparing(step -> step.row().date()));
    PoolLearner learner = new PoolLearner(model);
    steps.forEach(step -> learner.add(step.row(), step.opinions()));
    return learner.learned();
  }
}
