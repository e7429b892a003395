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
        Locale.ROOT, "%,d matches written in %.0f s%n", MillionMatches.MATCHES, (System.nanoTime() - start) / 1e9);
    Evidence evidence = new Evidence(round(), NOW, Map.of(), Map.of());
    double[] cold = new double[TURNS];
    double[] kept = new double[TURNS];
    for (int turn = 0; turn < TURNS; turn++) {
      // Another day, so that no fit of it is kept.
      Evidence then = new Evidence(round(), NOW.plusSeconds(86_400L * turn), Map.of(), Map.of());
      cold[turn] = seconds(store, then);
      kept[turn] = seconds(store, then);
    }
    System.out.println(
        new Sample(cold).line("refit of " + IN_ROUND + " leagues, all models", "s", "<= 2 s"));
    System.out.println(new Sample(kept).line("the same with fits that are kept", "s", "<= 2 s"));
    Cut cut = store.reading(tx -> Cut.at(tx, evidence.asOf()));
    System.out.println("  (read as of " + cut + ")");
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
          new Match(
              i + 1,
              NOW.plusSeconds(86_400 * 30),
              new League("", "l" + league),
              new Team("l" + league + "t" + home, "팀"),
              new Team("l" + league + "t" + (home + 1), "팀"),
              MatchState.SCHEDULED));
    }
    return new Round(RoundId.parse("G011-260054"), NOW.plusSeconds(86_400 * 29), matches);
  }
}
