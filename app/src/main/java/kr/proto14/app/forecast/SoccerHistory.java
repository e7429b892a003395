package kr.proto14.app.forecast;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.history.Sport;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.LeagueFit;
import kr.proto14.engine.soccer.LeagueLog;
import kr.proto14.engine.soccer.SoccerModel;
import kr.proto14.engine.soccer.SoccerRow;

/**
 * Strengths of the league in which both sides play; clubs of different leagues are compared by
 * their cup matches, and national teams have a rating of their own ({@link WideHistory}).
 *
 * <p>It abstains with {@code different-leagues} where no cup match compares two leagues, with
 * {@code unknown-league} where neither the league nor enough cup matches are known of a side, with
 * {@code little-history} where too few matches are known of a side or of the league, and with
 * {@code no-past-odds} or {@code no-shots} where the model reads them and the last matches have
 * none.
 */
public final class SoccerHistory implements HistoryModel {
  /** To be raised whenever the same matches may give another forecast. */
  static final int VERSION = 3;

  /** The last one that pooled views by their geometric mean wherever it was not learned. */
  static final int BEFORE_USUAL_POOL = 2;

  /** The last one that never learned how to pool, and took a cup for a league. */
  static final int BEFORE_WIDE = 1;

  static final String LITTLE_HISTORY = "little-history";
  static final String DIFFERENT_LEAGUES = "different-leagues";
  static final String NO_PAST_ODDS = "no-past-odds";

  static final String NO_SHOTS = "no-shots";

  static final List<SoccerModel> MODELS =
      List.of(SoccerModel.GOALS, SoccerModel.PAST_ODDS, SoccerModel.SHOTS);

  /** Of the last matches of a league, how many must have what a model reads beside goals. */
  private static final int LATELY = 100;

  private static final double MOSTLY = .7;

  private final SoccerModel model;
  private final int version;

  private SoccerHistory(SoccerModel model, int version) {
    this.model = requireNonNull(model, "model");
    this.version = version;
  }

  /** The models that the archive can feed. */
  public static List<HistoryModel> all() {
    return List.copyOf(models());
  }

  static List<SoccerHistory> models() {
    return MODELS.stream().map(model -> new SoccerHistory(model, VERSION)).toList();
  }

  @Override
  public String name() {
    return model.key();
  }

  @Override
  public int version() {
    return version;
  }

  @Override
  public HistoryModel asOfVersion(int earlier) {
    return new SoccerHistory(model, Math.min(earlier, VERSION));
  }

  @Override
  public Cut restsOn(Past past) {
    return past.cut().pooled(pool(past).asOf());
  }

  private SeasonPools.Used pool(Past past) {
    return version <= BEFORE_WIDE
        ? SeasonPools.Used.untaught(model, version)
        : past.pool(model, version);
  }

  @Override
  public Sport sport() {
    return Sport.SOCCER;
  }

  @Override
  public Opinion opinion(Past past, Pairing match) {
    if (version <= BEFORE_WIDE) {
      return opinion(past, match, CommonLeague.orCup(past, match));
    }
    return WideHistory.isOfNations(match)
        ? new WideHistory(past, this).ofNations(match)
        : opinion(past, match, CommonLeague.of(past, match));
  }

  /** What it says where the league is settled. */
  Opinion opinion(Past past, Pairing match, CommonLeague common) {
    return switch (common) {
      case CommonLeague.None(String reason) ->
          version > BEFORE_WIDE && reason.equals(DIFFERENT_LEAGUES)
              ? new WideHistory(past, this).ofClubs(match)
              : new Opinion.Abstention(reason);
      case CommonLeague.In(LeagueKey league) ->
          switch (fit(past, league)) {
            case Fitted.Unknown(String reason) -> new Opinion.Abstention(reason);
            case Fitted.Known(LeagueFit fit) -> new Opinion.Estimate(chances(past, match, fit));
            case Fitted other -> throw new IllegalStateException("no fit of a league: " + other);
          };
    };
  }

  private Probabilities chances(Past past, Pairing match, LeagueFit fit) {
    LeagueFit there = version > BEFORE_WIDE && match.neutral() ? fit.neutral() : fit;
    return there.chances(match.home(), match.away(), pool(past).pool());
  }

  /** What it reads. */
  SoccerModel model() {
    return model;
  }

  /** What the model made of a league. */
  Fitted fit(Past past, LeagueKey league) {
    return past.fit(league, name(), version, log -> fits(past, log));
  }

  private static Map<String, Fitted> fits(Past past, LeagueLog log) {
    List<SoccerRow> known = log.rows().subList(0, log.before(past.day()).size());
    int season = Seasons.after(known, past.day());
    Map<SoccerModel, LeagueFit> fitted =
        LeagueFit.of(
            MODELS.stream().filter(each -> isFed(each, known)).toList(), log, past.day(), season);
    Map<String, Fitted> fits = new LinkedHashMap<>();
    for (SoccerModel each : MODELS) {
      Optional<LeagueFit> fit = Optional.ofNullable(fitted.get(each));
      String without =
          switch (each) {
            case GOALS -> LITTLE_HISTORY;
            case SHOTS -> NO_SHOTS;
            case PAST_ODDS -> NO_PAST_ODDS;
          };
      fits.put(
          each.key(),
          fit.<Fitted>map(Fitted.Known::new).orElseGet(() -> new Fitted.Unknown(without)));
    }
    return fits;
  }

  /** Whether the last matches of a league had what a model lives on. */
  public static boolean isFed(SoccerModel model, List<SoccerRow> known) {
    return switch (model) {
      case GOALS -> true;
      case SHOTS ->
          isUsual(
              known,
              row -> row.onTarget().isPresent() || row.shots().isPresent() || row.xg().isPresent());
      case PAST_ODDS -> isUsual(known, row -> row.market().isPresent());
    };
  }

  private static boolean isUsual(List<SoccerRow> known, Predicate<SoccerRow> has) {
    List<SoccerRow> last = known.subList(Math.max(0, known.size() - LATELY), known.size());
    long with = last.stream().filter(has).count();
    return with > 0 && with >= MOSTLY * last.size();
  }
}
