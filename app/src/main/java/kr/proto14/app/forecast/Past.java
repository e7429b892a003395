package kr.proto14.app.forecast;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.history.Membership;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.KnownTeam;
import kr.proto14.app.history.team.TeamRegistry;
import kr.proto14.app.store.FitKey;
import kr.proto14.app.store.Tx;
import kr.proto14.engine.basketball.BasketballLeague;
import kr.proto14.engine.basketball.BasketballLog;
import kr.proto14.engine.soccer.LeagueLog;
import kr.proto14.engine.soccer.SoccerModel;
import org.jspecify.annotations.Nullable;

/**
 * The archive as of a cut, inside one transaction: who played where, and what models made of it.
 *
 * <p>A fit that is kept is used, and one that is not is worked out from the matches. Both give the
 * same bits.
 */
public final class Past {
  /** No model remembers odds for longer: after seven months they have no weight. */
  private static final int YEARS_WITH_ODDS = 2;

  private final Tx tx;
  private final Cut cut;
  private final boolean keeps;
  private final TeamRegistry registry;
  private final PastMatches matches;
  private final Map<FitKey, Fitted> fits = new HashMap<>();
  private final Map<FitKey, Fitted> fresh = new LinkedHashMap<>();
  private final Map<SoccerModel, SeasonPools.Used> pools = new EnumMap<>(SoccerModel.class);
  private final Map<String, Map<LeagueKey, Membership>> memberships = new HashMap<>();
  private @Nullable Map<String, List<String>> formerIds;
  private @Nullable Map<BasketballLeague, BasketballLog> games;

  /**
   * @param keeps whether fits that are kept may be used
   */
  public Past(Tx tx, Cut cut, boolean keeps) {
    this.tx = requireNonNull(tx, "tx");
    this.cut = requireNonNull(cut, "cut");
    this.keeps = keeps;
    this.registry = new TeamRegistry(tx.teams(), Clock.fixed(cut.asOf(), ZoneOffset.UTC));
    this.matches = new PastMatches(tx, cut.reading());
  }

  /** Who is who, as of the cut. */
  public TeamRegistry registry() {
    return registry;
  }

  /** What it is read by. */
  Cut cut() {
    return cut;
  }

  /** The day that is forecast. */
  public LocalDate day() {
    return cut.day();
  }

  /** The matches of a league, those of the last years with what their odds had said. */
  public LeagueLog log(LeagueKey league) {
    return matches.soccer(league, cut.day().minusYears(YEARS_WITH_ODDS));
  }

  /** The games of a league of basketball, as of the cut; those of its day and later are there. */
  public BasketballLog games(BasketballLeague league) {
    if (games == null) {
      games = matches.basketball(registry).leagues();
    }
    return games.getOrDefault(league, new BasketballLog(List.of()));
  }

  /** The leagues in which a team played at home, by their keys. */
  public Map<LeagueKey, Membership> leagues(Sport sport, String team) {
    return memberships.computeIfAbsent(
        team,
        _ -> {
          Map<LeagueKey, Membership> leagues = new LinkedHashMap<>();
          tx.leagues()
              .of(sport, formerIds(team), cut.reading(), cut.day())
              .forEach(each -> leagues.put(each.league(), each));
          return leagues;
        });
  }

  private List<String> formerIds(String team) {
    if (formerIds == null) {
      Map<String, List<String>> all = new HashMap<>();
      for (KnownTeam known : registry.teams()) {
        all.computeIfAbsent(registry.current(known.id()), _ -> new ArrayList<>()).add(known.id());
      }
      formerIds = all;
    }
    return formerIds.getOrDefault(team, List.of(team));
  }

  /**
   * What a model made of a league.
   *
   * @param fitting works out the fits of all models of a league by their names, as its matches are
   *     read once for all
   */
  Fitted fit(
      LeagueKey league,
      String model,
      int version,
      Function<LeagueLog, Map<String, Fitted>> fitting) {
    return fitOf(league, model, version, () -> fitting.apply(log(league)));
  }

  /** The same of a league whose matches are read elsewhere. */
  Fitted fitOf(LeagueKey league, String model, int version, Supplier<Map<String, Fitted>> fitting) {
    FitKey key = key(league, model, version);
    Fitted known = fits.get(key);
    if (known == null) {
      known = kept(key).orElseGet(() -> work(key, fitting));
      fits.put(key, known);
    }
    return known;
  }

  /**
   * What a model made of more than one league.
   *
   * @param of stands for what it is of
   * @param fitting works it out for all models by their names, as the archive is read once for all
   */
  Fitted wide(
      LeagueKey of, String model, int version, Function<WideArchive, Map<String, Fitted>> fitting) {
    return fitOf(of, model, version, () -> fitting.apply(new WideArchive(tx, cut, registry)));
  }

  private Optional<Fitted> kept(FitKey key) {
    return keeps ? tx.fits().find(key).map(FittedJson::read) : Optional.empty();
  }

  private Fitted work(FitKey asked, Supplier<Map<String, Fitted>> fitting) {
    fitting
        .get()
        .forEach(
            (model, fitted) -> {
              FitKey key = key(asked.league(), model, asked.version());
              fits.put(key, fitted);
              fresh.put(key, fitted);
            });
    return requireNonNull(fits.get(asked), "no fit of the model asked for");
  }

  private FitKey key(LeagueKey league, String model, int version) {
    return new FitKey(league, model, version, cut.day(), cut.asOf());
  }

  /** How a model pools its views: as was learned for the season, if it was. */
  SeasonPools.Used pool(SoccerModel model, int version) {
    return pools.computeIfAbsent(
        model,
        _ ->
            keeps
                ? SeasonPools.kept(tx, model, version, cut)
                : SeasonPools.again(tx, model, version, cut));
  }

  /** Keeps what was worked out, in a transaction that writes. */
  public void keep(Tx writing) {
    fresh.forEach((key, fitted) -> writing.fits().add(key, FittedJson.write(fitted)));
  }

  /** Whether anything was worked out that is not kept. */
  public boolean hasFresh() {
    return !fresh.isEmpty();
  }
}
