package kr.proto14.app.history.betman;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kr.proto14.app.history.Added;
import kr.proto14.app.history.MatchArchive;
import kr.proto14.app.history.MatchOrigin;
import kr.proto14.app.history.RoundMatches;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FetchResult;
import kr.proto14.app.source.FetchResult.Failed;
import kr.proto14.app.source.FetchResult.Fetched;
import kr.proto14.app.source.betman.BetmanSource;
import kr.proto14.app.source.betman.ClosedFixtureRounds.Closed;
import kr.proto14.app.source.betman.FixtureBets;
import kr.proto14.app.source.betman.FixtureResult;

/**
 * Walks Betman's closed rounds of fixed odds back in time, one transaction a round: it may be
 * broken off at any moment and goes on where it was. Finished rounds are never asked for again.
 */
public final class Backfill {
  private static final Duration ANSWER = Duration.ofMillis(500);
  private static final int CALLS_A_ROUND = 2;

  /** A result that is still missing then will not come. */
  private static final Duration PATIENCE = Duration.ofDays(30);

  private final BetmanSource betman;
  private final MatchArchive archive;
  private final Clock clock;
  private final Duration spacing;

  /**
   * @param spacing the pause between two calls that {@code betman} keeps, for the estimate
   */
  public Backfill(BetmanSource betman, MatchArchive archive, Clock clock, Duration spacing) {
    this.betman = requireNonNull(betman, "betman");
    this.archive = requireNonNull(archive, "archive");
    this.clock = requireNonNull(clock, "clock");
    this.spacing = requireNonNull(spacing, "spacing");
  }

  /**
   * Walks back to the rounds whose sale ended on a day or later.
   *
   * @param from the day, in Korea
   */
  public BackfillReport run(LocalDate from, BackfillListener listener) {
    return switch (ClosedRounds.back(betman, from)) {
      case Failed<List<Closed>>(Fault fault) -> BackfillReport.start(0, 0).stoppedBy(fault);
      case Fetched<List<Closed>>(List<Closed> rounds) -> walk(rounds, listener);
    };
  }

  private BackfillReport walk(List<Closed> rounds, BackfillListener listener) {
    Set<Integer> finished = archive.finishedRounds();
    List<Closed> left = rounds.stream().filter(each -> !finished.contains(each.gmTs())).toList();
    listener.planned(
        left.size(), spacing.plus(ANSWER).multipliedBy((long) CALLS_A_ROUND * left.size()));
    BackfillReport report = BackfillReport.start(left.size(), rounds.size() - left.size());
    for (Closed round : left) {
      switch (read(round.gmTs())) {
        case Failed<Read>(Fault fault) when stops(fault) -> {
          return report.stoppedBy(fault);
        }
        case Failed<Read>(Fault fault) -> {
          report = report.failed(round.gmTs(), fault);
          listener.failed(round.gmTs(), fault);
        }
        case Fetched<Read>(Read read) -> report = keep(round, read, report);
      }
      listener.walked(round.gmTs());
    }
    return report;
  }

  private record Read(FixtureBets bets, List<FixtureResult> results) {}

  private FetchResult<Read> read(int gmTs) {
    return betman
        .fixtures(gmTs)
        .then(
            bets ->
                betman
                    .fixtureResults(gmTs)
                    .then(results -> new Fetched<>(new Read(bets, results))));
  }

  private BackfillReport keep(Closed round, Read read, BackfillReport report) {
    PastRound past = PastRound.of(read.bets.bets(), read.results);
    Instant now = clock.instant();
    boolean late =
        round.saleEnd().filter(end -> end.plus(PATIENCE).isBefore(now)).isPresent()
            && !read.results.isEmpty();
    boolean finished = past.isSettled() || late;
    MatchOrigin origin =
        new MatchOrigin(BetmanSource.NAME, "G101-" + round.gmTs(), read.bets.raw());
    Added added =
        archive.addRound(new RoundMatches(round.gmTs(), origin, past.matches(), finished), now);
    return report.with(past, finished, read.bets.broken(), added);
  }

  /** Whether the next round would fare no better. */
  private static boolean stops(Fault fault) {
    return switch (fault.kind()) {
      case OUR_NETWORK,
          SITE_DOWN,
          BLOCKED,
          MAINTENANCE,
          QUOTA,
          CONFIGURATION,
          TIME_LIMIT,
          DATABASE ->
          true;
      case CHANGED, BAD_DATA, INTERNAL -> false;
    };
  }
}
