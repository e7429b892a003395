package kr.proto14.app.forecast;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import kr.proto14.app.history.AsOf;
import kr.proto14.app.history.LeagueCount;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.history.Sport;
import kr.proto14.app.store.FitKey;
import kr.proto14.app.store.FitTable;
import kr.proto14.app.store.Store;
import kr.proto14.app.store.Tx;
import kr.proto14.engine.soccer.LeagueLog;
import kr.proto14.engine.soccer.OutcomeLogit;
import kr.proto14.engine.soccer.SeasonPool;
import kr.proto14.engine.soccer.SoccerModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the soccer models pool their views in a season: learned once, from a walk through the nine
 * years before 1 July over the leagues of which most is known, and kept until the season is over.
 * It takes seconds, so it is done after results and never while a round is forecast.
 */
public final class SeasonPools {
  private static final Logger LOG = LoggerFactory.getLogger(SeasonPools.class);

  /** No source has a country of this name. */
  private static final LeagueKey ALL = new LeagueKey(Sport.SOCCER, "*", "pooling");

  /** More of them move the coefficients by little, and take their time. */
  private static final int MOST_LEAGUES = 12;

  /** The walk's first fits look back upon odds of the years before it. */
  private static final int YEARS_WITH_ODDS = SeasonPool.YEARS + 3;

  private final Store store;
  private final int version;

  /** Of the models as they are now. */
  public SeasonPools(Store store) {
    this(store, SoccerHistory.VERSION);
  }

  private SeasonPools(Store store, int version) {
    this.store = requireNonNull(store, "store");
    this.version = version;
  }

  /**
   * Learns what is not learned yet for the season of a cut, and again once twice as much is known
   * of the same years.
   */
  public void learn(Cut cut) {
    for (SoccerModel model : SoccerHistory.MODELS) {
      FitKey key = key(model, version, cut);
      store
          .snapshot(tx -> fresh(tx, model, key))
          .ifPresent(
              pool -> {
                LOG.info("pooling of {} learned: {}", model.key(), pool.learned().isPresent());
                store.inTransaction(
                    tx -> {
                      tx.fits().add(key, FittedJson.write(pool));
                      return null;
                    });
              });
    }
  }

  private static Optional<Fitted.Pool> fresh(Tx tx, SoccerModel model, FitKey key) {
    Optional<FitTable.Kept> kept = tx.fits().newest(key);
    if (kept.filter(last -> last.asOf().equals(key.asOf())).isPresent()) {
      return Optional.empty();
    }
    long before = kept.map(last -> ((Fitted.Pool) FittedJson.read(last.text())).rows()).orElse(0L);
    List<LeagueCount> leagues = leagues(tx, AsOf.moment(key.asOf()), start(key.day()));
    long rows = leagues.stream().mapToLong(rows(model)).sum();
    return rows < SoccerModel.ENOUGH_TO_POOL || rows < 2 * before
        ? Optional.empty()
        : Optional.of(learned(tx, model, key.asOf(), key.day()));
  }

  /**
   * What is learned of a model for the season of a day.
   *
   * @param asOf nothing recorded later is seen
   */
  static Fitted.Pool learned(Tx tx, SoccerModel model, Instant asOf, LocalDate day) {
    AsOf moment = AsOf.moment(asOf);
    LocalDate start = start(day);
    PastMatches matches = new PastMatches(tx, moment);
    List<LeagueCount> leagues = leagues(tx, moment, start);
    List<LeagueLog> logs =
        leagues.stream()
            .map(each -> matches.soccer(each.league(), start.minusYears(YEARS_WITH_ODDS)))
            .toList();
    return new Fitted.Pool(
        SeasonPool.before(model, logs, start), leagues.stream().mapToLong(rows(model)).sum());
  }

  private static ToLongFunction<LeagueCount> rows(SoccerModel model) {
    return switch (model) {
      case GOALS -> LeagueCount::matches;
      case SHOTS -> LeagueCount::withShots;
      case PAST_ODDS -> LeagueCount::withOdds;
    };
  }

  /** Those with most odds, then with most matches, in the order of their keys. */
  private static List<LeagueCount> leagues(Tx tx, AsOf asOf, LocalDate start) {
    return tx
        .leagues()
        .counted(Sport.SOCCER, asOf, start.minusYears(SeasonPool.YEARS), start)
        .stream()
        .sorted(
            Comparator.comparingLong(LeagueCount::withOdds)
                .thenComparingLong(LeagueCount::matches)
                .reversed()
                .thenComparing(LeagueCount::league))
        .limit(MOST_LEAGUES)
        .sorted(Comparator.comparing(LeagueCount::league))
        .toList();
  }

  /** First day of the season that a day is in. */
  static LocalDate start(LocalDate day) {
    LocalDate july = LocalDate.of(day.getYear(), Month.JULY, 1);
    return day.isBefore(july) ? july.minusYears(1) : july;
  }

  /** It is kept by the last day of the season, until which it is asked for. */
  private static FitKey key(SoccerModel model, int version, Cut cut) {
    LocalDate last = start(cut.day()).plusYears(1).minusDays(1);
    return new FitKey(ALL, model.key(), version, last, cut.asOf());
  }

  /**
   * A pooling in use.
   *
   * @param asOf as of which it was learned; empty for the usual one where it is not learned
   */
  record Used(OutcomeLogit pool, Optional<Instant> asOf) {
    static Used learned(OutcomeLogit pool, Instant asOf) {
      return new Used(pool, Optional.of(asOf));
    }

    static Used untaught(SoccerModel model, int version) {
      OutcomeLogit pool =
          version <= SoccerHistory.BEFORE_USUAL_POOL
              ? OutcomeLogit.geometricMean(model.components().size())
              : model.usualPool();
      return new Used(pool, Optional.empty());
    }
  }

  /** The one that is kept for the season of a cut. */
  static Used kept(Tx tx, SoccerModel model, int version, Cut cut) {
    return tx.fits()
        .newest(key(model, version, cut))
        .flatMap(
            kept ->
                ((Fitted.Pool) FittedJson.read(kept.text()))
                    .learned()
                    .map(pool -> Used.learned(pool, kept.asOf())))
        .orElseGet(() -> Used.untaught(model, version));
  }

  /** The one that a cut names, learned anew. */
  static Used again(Tx tx, SoccerModel model, int version, Cut cut) {
    return cut.pool()
        .flatMap(
            asOf ->
                learned(tx, model, asOf, cut.day()).learned().map(pool -> Used.learned(pool, asOf)))
        .orElseGet(() -> Used.untaught(model, version));
  }
}
