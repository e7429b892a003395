package kr.proto14.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import kr.proto14.app.forecast.Cut;
import kr.proto14.app.forecast.HistoryForecaster;
import kr.proto14.app.forecast.SoccerHistory;
import kr.proto14.app.history.Counted;
import kr.proto14.app.history.MatchOrigin;
import kr.proto14.app.history.PastOdds;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.Side;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.How;
import kr.proto14.app.history.team.SourceName;
import kr.proto14.app.history.team.TeamLink;
import kr.proto14.app.history.team.TeamLinks.Lesson;
import kr.proto14.app.store.Store;
import kr.proto14.engine.forecast.Evidence;
import kr.proto14.engine.forecast.Forecaster;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.League;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.MatchState;
import kr.proto14.engine.pool.Round;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.engine.pool.Score;
import kr.proto14.engine.pool.Team;

/**
 * A million played matches in an embedded database: the fit of every league of a round, and a
 * forecast with fits that are kept, as after a restart.
 */
final class RefitBench {
  private static final int MATCHES = 1_000_000;
  private static final int LEAGUES = 100;
  private static final int TEAMS = 20;
  private static final int IN_ROUND = 7;
  private static final int TURNS = 5;
  private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
  private static final LocalDate LAST = LocalDate.of(2026, 11, 22);

  private final SplittableRandom random = new SplittableRandom(14);

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
    fill(store);
    System.out.printf(
        Locale.ROOT, "%,d matches written in %.0f s%n", MATCHES, (System.nanoTime() - start) / 1e9);
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

  private void fill(Store store) {
    Instant recorded = NOW.minusSeconds(3600);
    List<TeamLink> links = new ArrayList<>();
    for (int league = 0; league < LEAGUES; league++) {
      for (int team = 0; team < TEAMS; team++) {
        String id = "l" + league + "t" + team;
        links.add(
            new TeamLink(
                new SourceName(Sport.SOCCER, SourceName.BETMAN_ID, "", id),
                "SC:bench:" + id,
                How.TOLD,
                1,
                recorded,
                recorded));
      }
    }
    store.inTransaction(
        tx -> {
          tx.teams().add(new Lesson(List.of(), links, List.of()), recorded);
          return tx.history()
              .add(
                  new MatchOrigin("bench", "bench", "r"),
                  false,
                  recorded,
                  (match, source, side) -> "SC:bench:" + side.name(),
                  this::write);
        });
  }

  /** Ten matches of a league on a day, two days a week, for ten thousand matches a league. */
  private void write(Consumer<PlayedMatch> to) {
    int days = MATCHES / LEAGUES / (TEAMS / 2);
    for (int day = 0; day < days; day++) {
      LocalDate date = LAST.minusDays(7L * (days - 1 - day) / 2);
      for (int league = 0; league < LEAGUES; league++) {
        for (int pair = 0; pair < TEAMS / 2; pair++) {
          int home = (pair + day) % TEAMS;
          int away = (TEAMS - 1 - pair + day) % TEAMS;
          to.accept(match(date, "l" + league, home, away));
        }
      }
    }
  }

  private PlayedMatch match(LocalDate date, String league, int home, int away) {
    int own = random.nextInt(4);
    int others = random.nextInt(3);
    return new PlayedMatch(
        Sport.SOCCER,
        league,
        "Bench",
        date,
        Optional.empty(),
        Side.named(league + "t" + home),
        Side.named(league + "t" + away),
        new Score.Regulation(own, others),
        Optional.of(
            new PastOdds(
                1.8 + .5 * random.nextDouble(),
                OptionalDouble.of(3.4),
                2.9 + .6 * random.nextDouble(),
                PastOdds.Kind.CLOSING,
                "b")),
        OptionalDouble.empty(),
        false,
        new Counted(
            Optional.of(new Counted.Shots(10 + own, 8 + others)),
            Optional.of(new Counted.Shots(3 + own, 2 + others)),
            Optional.empty()));
  }
}
