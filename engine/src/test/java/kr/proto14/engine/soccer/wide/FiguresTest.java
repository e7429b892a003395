package kr.proto14.engine.soccer.wide;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.LeagueLog;
import kr.proto14.engine.soccer.SoccerModel;
import kr.proto14.engine.soccer.SoccerRow;
import kr.proto14.engine.soccer.SoccerRow.Sides;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Walk-forward on real matches; the bars are a little below what was measured. */
@Tag("data")
@SuppressWarnings("EnumOrdinal")
class FiguresTest {
  @Test
  void national_teams_of_2018_to_2024_are_forecast_better_than_by_base_rates() throws IOException {
    List<NationRow> rows = new ArrayList<>();
    for (String line : lines("international_results.csv.gz")) {
      String[] f = line.split(",", -1);
      if (!f[3].equals("NA") && f.length == 9) {
        LocalDate date = LocalDate.parse(f[0]);
        rows.add(new NationRow(date, f[1], f[2], sides(f[3], f[4]), f[5], f[8].equals("TRUE")));
      }
    }
    NationLog log = new NationLog(rows);
    Gain gain = new Gain();
    double[][] base = {{40, 25, 35}, {50, 25, 25}};
    NationRating rating = null;
    LocalDate fitted = LocalDate.MIN;
    for (int i = 0; i < log.rows().size(); i++) {
      NationRow row = log.rows().get(i);
      double[] rates = base[row.neutral() ? 0 : 1];
      if (row.date().getYear() >= 2018 && !log.knockOut(i)) {
        if (rating == null || row.date().isAfter(fitted.plusDays(13))) {
          rating = NationRating.before(log, row.date(), NationTuning.chosen());
          fitted = row.date();
        }
        if (Math.min(rating.matches(row.home()), rating.matches(row.away())) >= 8) {
          Probabilities known = Probabilities.ofWeights(rates[0], rates[1], rates[2]);
          Probabilities said = rating.chances(row.home(), row.away(), row.neutral());
          gain.add(said, known, outcome(row.goals()));
        }
      }
      if (row.date().getYear() >= 2008) {
        rates[outcome(row.goals()).ordinal()]++;
      }
    }
    System.out.println("nations 2018-2024 beside base rates: " + gain);

    assertThat(gain.n).isGreaterThan(6000);
    assertThat(gain.mean()).isLessThan(-.17);
  }

  @Test
  void clubs_of_the_champions_league_are_forecast_close_to_early_odds() throws IOException {
    Map<String, List<SoccerRow>> rows = new TreeMap<>();
    for (String line : lines("soccer_recent_early_odds.csv.gz")) {
      String[] f = line.split(",", -1);
      if (!f[6].isEmpty()) {
        rows.computeIfAbsent(f[3], _ -> new ArrayList<>()).add(row(f));
      }
    }
    LeagueLog cups = new LeagueLog(requireNonNull(rows.remove("EUROPE_UEFA_CHAMPIONS_LEAGUE")));
    Map<String, LeagueLog> leagues = new TreeMap<>();
    rows.forEach(
        (key, played) -> {
          String divided = key.matches("[A-Z]+\\d") ? key.replaceFirst("\\d", "/$0") : key + "/1";
          leagues.put(divided, new LeagueLog(played));
        });
    WideModel model = new WideModel(SoccerModel.PAST_ODDS, leagues, cups, new NationLog(List.of()));
    Gain odds = new Gain();
    Gain base = new Gain();
    WideView view = model.before(LocalDate.of(2021, 7, 1));
    LocalDate today = LocalDate.MIN;
    for (SoccerRow row : cups.rows()) {
      if (row.date().isBefore(LocalDate.of(2021, 7, 1)) || row.market().isEmpty()) {
        continue;
      }
      view = row.date().equals(today) ? view : model.before(row.date());
      today = row.date();
      Fixture fixture = Fixture.cup(today, row.home(), row.away(), false);
      if (view.forecast(fixture).opinion() instanceof Opinion.Estimate estimate) {
        Outcome outcome = outcome(row.goals());
        odds.add(estimate.probabilities(), row.market().get(), outcome);
        base.add(estimate.probabilities(), new Probabilities(.45, .23, .32), outcome);
      }
    }
    System.out.println("Champions League 2021/22-2023/24 beside early odds: " + odds);
    System.out.println("Champions League 2021/22-2023/24 beside base rates: " + base);

    assertThat(odds.n).isGreaterThan(390);
    assertThat(odds.mean()).isLessThan(.035);
    assertThat(base.mean()).isLessThan(-.08);
  }

  /** Differences of log loss, one for each match. */
  private static final class Gain {
    private int n;
    private double sum;
    private double squares;

    void add(Probabilities said, Probabilities other, Outcome outcome) {
      double difference = Math.log(other.of(outcome)) - Math.log(said.of(outcome));
      n++;
      sum += difference;
      squares += difference * difference;
    }

    double mean() {
      return sum / n;
    }

    @Override
    public String toString() {
      double error = Math.sqrt((squares / n - mean() * mean()) / n);
      return "log loss %+.4f, se %.4f, n %d".formatted(mean(), error, n);
    }
  }

  private static SoccerRow row(String[] f) {
    Optional<Probabilities> market =
        f[16].isEmpty() || f[17].isEmpty() || f[18].isEmpty()
            ? Optional.empty()
            : Optional.of(Probabilities.ofWeights(1 / of(f[16]), 1 / of(f[17]), 1 / of(f[18])));
    return new SoccerRow(
        LocalDate.parse(f[0]),
        Integer.parseInt(f[2]),
        f[4],
        f[5],
        sides(f[6], f[7]),
        f[10].isEmpty() || f[11].isEmpty() ? Optional.empty() : Optional.of(sides(f[10], f[11])),
        Optional.empty(),
        f[14].isEmpty() || f[15].isEmpty() ? Optional.empty() : Optional.of(sides(f[14], f[15])),
        market);
  }

  private static Outcome outcome(Sides goals) {
    if (goals.home() == goals.away()) {
      return Outcome.MIDDLE;
    }
    return goals.home() > goals.away() ? Outcome.HOME : Outcome.AWAY;
  }

  private static Sides sides(String home, String away) {
    return new Sides(of(home), of(away));
  }

  private static double of(String number) {
    return Double.parseDouble(number);
  }

  private static List<String> lines(String name) throws IOException {
    Path file = Path.of(System.getProperty("proto14.data"), name);
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).toList();
    }
  }
}
