package kr.proto14.engine.soccer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.proto14.engine.pool.Probabilities;

/**
 * What a model made of a league on a day, by every view that it pools.
 *
 * <p>It is always fitted from nothing and never from an earlier fit, so that the same matches give
 * the same bits, whatever was fitted before.
 *
 * @param views in the order in which the model pools them
 */
public record LeagueFit(List<LeagueView> views) {
  public LeagueFit {
    views = List.copyOf(views);
    if (views.isEmpty()) {
      throw new IllegalArgumentException("a fit has a view");
    }
  }

  /**
   * Fits a model to what was known before a day began.
   *
   * @param season of that day, by the numbers of the log
   * @return empty where too little is known of the league
   */
  public static Optional<LeagueFit> of(
      SoccerModel model, LeagueLog log, LocalDate day, int season) {
    return Optional.ofNullable(of(List.of(model), log, day, season).get(model));
  }

  /**
   * Fits several models, a view that they share once.
   *
   * @return those of which enough is known
   */
  public static Map<SoccerModel, LeagueFit> of(
      Collection<SoccerModel> models, LeagueLog log, LocalDate day, int season) {
    Past past = log.before(day);
    Map<Component, Optional<LeagueView>> fitted = new HashMap<>();
    Map<SoccerModel, LeagueFit> fits = new EnumMap<>(SoccerModel.class);
    for (SoccerModel model : models) {
      List<Optional<LeagueView>> views =
          model.components().stream()
              .map(
                  component ->
                      fitted.computeIfAbsent(
                          component, of -> view(of, log, past, (int) day.toEpochDay(), season)))
              .toList();
      if (views.stream().allMatch(Optional::isPresent)) {
        fits.put(model, new LeagueFit(views.stream().map(Optional::orElseThrow).toList()));
      }
    }
    return fits;
  }

  private static Optional<LeagueView> view(
      Component component, LeagueLog log, Past past, int day, int season) {
    Rating rating = new Rating(log, component);
    rating.fit(past, day, season);
    return rating.known()
        ? Optional.of(LeagueView.of(component, log, rating.strengths()))
        : Optional.empty();
  }

  /** The same where nobody is at home. */
  public LeagueFit neutral() {
    return new LeagueFit(views.stream().map(LeagueView::neutral).toList());
  }

  /** What each view says of a match. */
  public List<Probabilities> opinions(String home, String away) {
    return views.stream().map(view -> view.chances(home, away)).toList();
  }

  /** The views pooled by their geometric mean. */
  public Probabilities chances(String home, String away) {
    return chances(home, away, OutcomeLogit.geometricMean(views.size()));
  }

  /** The views pooled by what was learned of them. */
  public Probabilities chances(String home, String away, OutcomeLogit pool) {
    return pool.pooled(opinions(home, away));
  }
}
