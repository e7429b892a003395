package kr.proto14.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import kr.proto14.bench.evaluate.EvaluateSoccer;
import kr.proto14.engine.soccer.Component;
import kr.proto14.engine.soccer.DixonColes;
import kr.proto14.engine.soccer.LeagueLog;
import kr.proto14.engine.soccer.SoccerModel;
import kr.proto14.engine.soccer.SoccerRow;
import kr.proto14.engine.soccer.SoccerWalk;

/** How fast the soccer models are, and how near they come to the odds. */
final class ModelBench {
  private static final int WARM_UP = 400;
  private static final int FITS = 100;
  private static final int WALKS = 3;
  private static final int MATCHES = 1_000_000;
  private static final double DECAY = .0018;
  private static final List<String> BIG_FIVE =
      List.of("England/1", "Spain/1", "Germany/1", "Italy/1", "France/1");

  private ModelBench() {}

  static void print() throws IOException {
    Path data = Path.of(System.getProperty("proto14.data", "../shared/data"));
    Path odds = data.resolve("soccer_odds.csv.gz");
    if (!Files.exists(odds)) {
      System.out.println("models: no " + odds + ": name its folder by -Dproto14.data");
      return;
    }
    Map<String, List<SoccerRow>> leagues = EvaluateSoccer.leagues(odds, BIG_FIVE);
    fits(leagues.getOrDefault("England/1", List.of()));
    walk(leagues, "goals model", List.of(SoccerModel.GOALS), "<= 2 s");
    walk(leagues, "all models", List.of(SoccerModel.values()), "<= 10 s");
    System.out.println("five big leagues, 2021/22-2022/23:");
    EvaluateSoccer.print(List.of(odds), row -> row.season() >= 2022, BIG_FIVE);
    System.out.println("K League 1 and 2, J1, 2023-2024:");
    EvaluateSoccer.print(
        List.of(data.resolve("soccer_recent_early_odds.csv.gz")),
        row -> row.season() >= 2023,
        List.of("SOUTH_KOREA_K_LEAGUE_1", "SOUTH_KOREA_K_LEAGUE_2", "JAPAN_J1_LEAGUE"));
  }

  private static void fits(List<SoccerRow> england) {
    List<SoccerRow> rows =
        england.stream().filter(row -> row.season() >= 2020 && row.season() <= 2022).toList();
    double[] cold = new double[FITS];
    double[] warm = new double[FITS];
    DixonColes model = DixonColes.fit(rows, DECAY);
    for (int i = -WARM_UP; i < FITS; i++) {
      long start = System.nanoTime();
      model = DixonColes.fit(rows, DECAY);
      long middle = System.nanoTime();
      DixonColes ignored = model.again(DECAY);
      if (i >= 0) {
        cold[i] = (middle - start) / 1e6;
        warm[i] = (System.nanoTime() - middle) / 1e6;
      }
    }
    String matches = "Dixon-Coles fit, " + rows.size() + " matches, ";
    System.out.println(new Sample(cold).line(matches + "cold", "ms", "<= 2.5 ms"));
    System.out.println(new Sample(warm).line(matches + "warm", "ms", "<= 0.8 ms"));
    predict(model, rows);
  }

  private static void predict(DixonColes model, List<SoccerRow> rows) {
    double[] each = new double[WALKS];
    double sum = 0;
    for (int walk = 0; walk < WALKS; walk++) {
      int first = ThreadLocalRandom.current().nextInt(rows.size());
      long start = System.nanoTime();
      for (int i = 0; i < MATCHES; i++) {
        SoccerRow row = rows.get((first + i) % rows.size());
        sum += model.chances(row.home(), row.away()).home();
      }
      each[walk] = (System.nanoTime() - start) / 1e3 / MATCHES;
    }
    System.out.println(new Sample(each).line("one match forecast", "us", "<= 1 us"));
    System.out.printf(Locale.ROOT, "  (mean chance of the home side %.3f)%n", sum / WALKS / MATCHES);
  }

  private static int walked(List<SoccerRow> rows, List<SoccerModel> models, LocalDate from) {
    List<Component> components =
        models.stream().flatMap(model -> model.components().stream()).distinct().toList();
    int[] matches = {0};
    new SoccerWalk(new LeagueLog(rows), components).from(from, _ -> matches[0]++);
    return matches[0];
  }

  private static void walk(
      Map<String, List<SoccerRow>> leagues, String what, List<SoccerModel> models, String bar) {
    double[] seconds = new double[WALKS];
    int matches = 0;
    for (int walk = 0; walk < WALKS; walk++) {
      long start = System.nanoTime();
      matches = 0;
      for (List<SoccerRow> rows : new TreeMap<>(leagues).values()) {
        LocalDate from =
            rows.stream()
                .filter(row -> row.season() == 2021)
                .map(SoccerRow::date)
                .min(LocalDate::compareTo)
                .orElseThrow();
        matches += walked(rows, models, from);
      }
      seconds[walk] = (System.nanoTime() - start) / 1e9;
    }
    System.out.println(
        new Sample(seconds)
            .line("walk of 5 leagues x 3 seasons (" + matches + "), " + what, "s", bar));
  }
}
