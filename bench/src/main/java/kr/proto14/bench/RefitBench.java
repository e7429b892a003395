package kr.proto14.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.proto14.app.forecast.Cut;
import kr.proto14.app.forecast.HistoryForecaster;
import kr.proto14.app.forecast.SoccerHistory;
import kr.proto14.app.store.Store;
import kr.proto14.engine.forecast.Evidence;
import kr.proto14.engine.forecast.Forecaster;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.League;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.MatchState;
import kr.proto14.engine.pool.Round;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.engine.pool.Team;

/**
 * A million played matches in an embedded database: the fit of every league of a round, and a
 * forecast with fits that are kept, as after a restart.
 */
final class RefitBench {
  private static final int IN_ROUND = 7;
  private static final int CUP_LEAGUES = 40;
  private static final int TURNS = 5;
  private static final Instant NOW = MillionMatches.NOW;

  private RefitBench() {}

  static void print() throws Exception {
    Path directory = Files.createTempDirectory("proto14-refit");
    try (Store store = Store.embedded(directory)) {
      new RefitBench().print(store);
    } finally {
      Scratch.remove(directory);
    }
  }

  private void print(Store store) {
    long start = System.nanoTime();
    new MillionMatches().fill(store);
    System.out.printf(
        Locale.ROOT,
        "%,d matches written in %.0f s%n",
        MillionMatches.MATCHES,
        (System.nanoTime() - start) / 1e9);
    measure(store, round(), "refit of " + IN_ROUND + " leagues, all models");
    new MillionMatches().cups(store, CUP_LEAGUES);
    measure(store, cupRound(), "a cup round of " + CUP_LEAGUES + " leagues, all models");
    Cut cut = store.reading(tx -> Cut.at(tx, NOW));
    System.out.println("  (read as of " + cut + ")");
  }

  private static void measure(Store store, Round round, String what) {
    double[] cold = new double[TURNS];
    double[] kept = new double[TURNS];
    for (int turn = 0; turn < TURNS; turn++) {
      // Another day, so that no fit of it is kept.
      Evidence then = new Evidence(round, NOW.plusSeconds(86_400L * turn), Map.of(), Map.of());
      cold[turn] = seconds(store, then);
      kept[turn] = seconds(store, then);
    }
    System.out.println(new Sample(cold).line(what, "s", "<= 2 s"));
    System.out.println(new Sample(kept).line("the same with fits that are kept", "s", "<= 2 s"));
  }

  private static double seconds(Store store, Evidence evidence) {
    long start = System.nanoTime();
    int estimates = 0;
    for (Forecaster each :
        SoccerHistory.all().stream().map(model -> HistoryForecaster.live(model, store)).toList()) {
      for (Opinion opinion : each.forecast(evidence)) {
        estimates += opinion instanceof Opinion.Estimate ? 1 : 0;
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (estimates != SoccerHistory.all().size() * evidence.round().matches().size()) {
      throw new IllegalStateException("only " + estimates + " estimates");
    }
    return seconds;
  }

  private static Round round() {
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      int league = i % IN_ROUND;
      int home = 2 * (i / IN_ROUND);
      matches.add(
          match(i + 1, "l" + league, "l" + league + "t" + home, "l" + league + "t" + (home + 1)));
    }
    return round(matches);
  }

  /** Every side is of another league. */
  private static Round cupRound() {
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      matches.add(match(i + 1, "UEFA 유로파리그", "l" + i + "t0", "l" + (i + 14) + "t1"));
    }
    return round(matches);
  }

  private static Match match(int number, String league, String home, String away) {
    return new Match(
        number,
        NOW.plusSeconds(86_400 * 30),
        new League("", league),
        new Team(home, "팀"),
        new Team(away, "팀"),
        MatchState.SCHEDULED);
  }

  private static Round round(List<Match> matches) {
    return new Round(RoundId.parse("G011-260054"), NOW.plusSeconds(86_400 * 29), matches);
  }
}
