package kr.proto14.app.backtest;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.proto14.app.forecast.Cut;
import kr.proto14.app.forecast.PastGames;
import kr.proto14.app.forecast.PastMatches;
import kr.proto14.app.forecast.PastRow;
import kr.proto14.app.history.AsOf;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.TeamRegistry;
import kr.proto14.app.store.Store;
import kr.proto14.app.store.Tx;

/**
 * Forecasts the archive's matches as if they were still to come, and judges the forecasts.
 *
 * <p>Seasons that are done are kept, so that a run that was killed goes on where it stood. The
 * report follows from the archive and the query alone, however many runs it took.
 */
public final class Backtest {
  private final Store store;
  private final Clock clock;
  private final Path folder;

  /**
   * @param folder where seasons that are done are kept
   */
  public Backtest(Store store, Clock clock, Path folder) {
    this.store = requireNonNull(store, "store");
    this.clock = requireNonNull(clock, "clock");
    this.folder = requireNonNull(folder, "folder");
  }

  private record Archive(
      Instant asOf,
      Set<LeagueKey> leagues,
      Map<LeagueKey, List<PastRow>> soccer,
      PastGames basketball) {}

  /** Makes one. */
  public BacktestResult run(BacktestQuery query, BacktestListener listener) {
    // Long work must hold no transaction: the archive is read at once, and then let go.
    Archive archive = store.snapshot(tx -> read(tx, query));
    Optional<String> unknown =
        query.leagues().stream()
            .filter(
                typed ->
                    archive.leagues.stream()
                        .noneMatch(league -> BacktestQuery.isCalled(league, typed)))
            .findFirst();
    if (unknown.isPresent()) {
      return new BacktestResult.UnknownLeague(
          unknown.get(), archive.leagues.stream().map(LeagueKey::toString).toList());
    }
    try (Opened files = new Opened(PieceFiles.open(folder))) {
      return files.files.isEmpty()
          ? new BacktestResult.Busy()
          : run(query, listener, archive, files.files.get());
    } catch (IOException e) {
      return new BacktestResult.BrokenFolder(folder + ": " + e);
    }
  }

  private record Opened(Optional<PieceFiles> files) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      if (files.isPresent()) {
        files.get().close();
      }
    }
  }

  private Archive read(Tx tx, BacktestQuery query) {
    Instant asOf = Cut.at(tx, clock.instant()).asOf();
    AsOf reading = AsOf.moment(asOf);
    Map<LeagueKey, Boolean> leagues = new TreeMap<>();
    Map<LeagueKey, List<PastRow>> soccer =
        query.asks(Sport.SOCCER)
            ? new PastMatches(tx, reading)
                .withOdds(league -> leagues.computeIfAbsent(league, query::asks))
            : Map.of();
    PastGames games =
        query.asks(Sport.BASKETBALL)
            ? new PastMatches(tx, reading)
                .basketball(new TeamRegistry(tx.teams(), Clock.fixed(asOf, ZoneOffset.UTC)))
            : new PastGames(Map.of(), Set.of());
    Set<LeagueKey> all = new TreeSet<>(leagues.keySet());
    games.leagues().keySet().forEach(league -> all.add(BasketballRun.key(league)));
    all.addAll(games.unknown());
    return new Archive(asOf, all, soccer, games);
  }

  private static BacktestResult run(
      BacktestQuery query, BacktestListener listener, Archive archive, PieceFiles files)
      throws IOException {
    List<JudgedMatch> soccer = new SoccerRun(query, files, archive.soccer).run(listener);
    List<JudgedMatch> basketball = new BasketballRun(query).run(archive.basketball.leagues());
    Set<LeagueKey> withoutValues = new HashSet<>(archive.basketball.unknown());
    withoutValues.removeIf(league -> !query.asks(league));
    Notes notes = new Notes(withoutValues);
    List<SportReport> sports = new ArrayList<>();
    if (!soccer.isEmpty()) {
      sports.add(SportReport.of(Sport.SOCCER, soccer, notes));
    }
    if (!basketball.isEmpty()) {
      sports.add(SportReport.of(Sport.BASKETBALL, basketball, notes));
    }
    return sports.isEmpty()
        ? new BacktestResult.NoMatches()
        : new BacktestResult.Done(new BacktestReport(query, archive.asOf, sports));
  }
}
