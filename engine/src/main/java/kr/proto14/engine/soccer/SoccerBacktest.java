package kr.proto14.engine.soccer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;

/**
 * Forecasts matches that were played as if they were still to come. Strengths are fitted anew on
 * every day, from the days before; how a model pools its views is fitted once a season, from the
 * matches before the season's first forecast.
 */
public final class SoccerBacktest {
  private final List<SoccerModel> models;
  private final List<Component> components;

  /** Of some models, which share the views that several of them pool. */
  public SoccerBacktest(List<SoccerModel> models) {
    this.models = List.copyOf(models);
    LinkedHashSet<Component> all = new LinkedHashSet<>();
    models.forEach(model -> all.addAll(model.components()));
    this.components = List.copyOf(all);
  }

  /**
   * A match with what every model said before it.
   *
   * @param league its league
   * @param row the match
   * @param base how matches of the league had ended before
   * @param byModel the forecasts
   */
  public record Forecast(
      String league, SoccerRow row, Probabilities base, Map<SoccerModel, Probabilities> byModel) {
    public Forecast {
      byModel = Map.copyOf(byModel);
    }
  }

  /**
   * One step of one league's walk.
   *
   * @param league its league
   * @param step the match, with what each of {@link #components()} expected
   * @param base how matches of the league had ended before
   */
  public record Seen(String league, SoccerWalk.Step step, Probabilities base) {}

  /** The views that a walk must ask, in the order of their opinions. */
  public List<Component> components() {
    return components;
  }

  /** The day from which on walks are of use for forecasts from a day on. */
  public static LocalDate learnsFrom(LocalDate first) {
    return first.minusYears(SeasonPool.YEARS);
  }

  /**
   * Forecasts the matches asked for.
   *
   * @param leagues all matches, by league
   * @param asked which of them
   * @return by day; matches of a league too young to know are left out
   */
  public List<Forecast> run(Map<String, List<SoccerRow>> leagues, Predicate<SoccerRow> asked) {
    List<Seen> seen = new ArrayList<>();
    leagues.forEach((league, rows) -> walk(league, rows, asked, seen));
    return forecasts(seen, asked);
  }

  /**
   * Forecasts matches from walks that were made before, by {@link #components()}.
   *
   * @param walked steps of all leagues, each league's by day
   * @param asked which of them are forecast; the others are learnt from
   * @return by day
   */
  public List<Forecast> forecasts(List<Seen> walked, Predicate<SoccerRow> asked) {
    List<Seen> seen = new ArrayList<>(walked);
    seen.sort(Comparator.comparing(each -> each.step().row().date()));
    Map<Integer, List<Seen>> seasons = new TreeMap<>();
    for (Seen each : seen) {
      if (asked.test(each.step().row())) {
        seasons.computeIfAbsent(each.step().row().season(), _ -> new ArrayList<>()).add(each);
      }
    }
    List<Forecast> forecasts = new ArrayList<>();
    seasons.values().forEach(season -> forecasts.addAll(pooled(season, seen)));
    forecasts.sort(Comparator.comparing(each -> each.row().date()));
    return forecasts;
  }

  private void walk(
      String league, List<SoccerRow> rows, Predicate<SoccerRow> asked, List<Seen> seen) {
    rows.stream()
        .filter(asked)
        .map(SoccerRow::date)
        .min(Comparator.naturalOrder())
        .ifPresent(
            first -> {
              LeagueLog log = new LeagueLog(rows);
              BaseRates base = new BaseRates(log);
              new SoccerWalk(log, components)
                  .from(
                      learnsFrom(first),
                      step -> seen.add(new Seen(league, step, base.before(step.row().date()))));
            });
  }

  private List<Forecast> pooled(List<Seen> season, List<Seen> all) {
    LocalDate start = season.getFirst().step().row().date();
    Map<SoccerModel, OutcomeLogit> pools = new EnumMap<>(SoccerModel.class);
    for (SoccerModel model : models) {
      pools.put(model, pool(model, all, start));
    }
    List<Forecast> forecasts = new ArrayList<>();
    for (Seen each : season) {
      Map<SoccerModel, Probabilities> byModel = new EnumMap<>(SoccerModel.class);
      pools.forEach((model, pool) -> byModel.put(model, pool.pooled(opinions(model, each.step()))));
      forecasts.add(new Forecast(each.league(), each.step().row(), each.base(), byModel));
    }
    return forecasts;
  }

  private OutcomeLogit pool(SoccerModel model, List<Seen> all, LocalDate start) {
    PoolLearner learner = new PoolLearner(model);
    for (Seen each : all) {
      SoccerRow row = each.step().row();
      if (!row.date().isBefore(start)) {
        break;
      }
      learner.add(row, opinions(model, each.step()));
    }
    return learner.learned().orElseGet(model::usualPool);
  }

  private List<Probabilities> opinions(SoccerModel model, SoccerWalk.Step step) {
    return model.components().stream()
        .map(component -> step.opinions().get(components.indexOf(component)))
        .toList();
  }

  /** How a match ended. */
  public static Outcome outcome(SoccerRow row) {
    int order = Double.compare(row.goals().home(), row.goals().away());
    if (order == 0) {
      return Outcome.MIDDLE;
    }
    return order > 0 ? Outcome.HOME : Outcome.AWAY;
  }
}
