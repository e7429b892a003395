package kr.proto14.bench.evaluate;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.proto14.bench.evaluate.SoccerFile.Played;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.SoccerBacktest;

/** Real matches with what our models said of them before, and what the closing odds did. */
public final class ClosingMatches {
  private ClosingMatches() {}

  /**
   * A match.
   *
   * @param models what our models said, by their names
   */
  public record Forecast(
      LocalDate date, Outcome outcome, Probabilities closing, Map<String, Probabilities> models) {
    public Forecast {
      requireNonNull(date, "date");
      requireNonNull(outcome, "outcome");
      requireNonNull(closing, "closing");
      models = Map.copyOf(models);
    }
  }

  /** Those of some leagues of a file, of seasons from one on, in the order of their days. */
  public static List<Forecast> of(Path file, List<String> leagues, int firstSeason)
      throws IOException {
    List<Played> matches = new ArrayList<>(SoccerFile.read(file));
    matches.removeIf(match -> !leagues.contains(match.league()));
    List<Played> asked =
        matches.stream()
            .filter(match -> match.row().season() >= firstSeason && match.closing().isPresent())
            .toList();
    List<EvaluateSoccer.Told> told = new ArrayList<>(EvaluateSoccer.told(asked, matches));
    told.sort(
        Comparator.comparing((EvaluateSoccer.Told one) -> one.row().date())
            .thenComparing(EvaluateSoccer.Told::league)
            .thenComparing(one -> one.row().home()));
    return told.stream().map(ClosingMatches::forecast).toList();
  }

  private static Forecast forecast(EvaluateSoccer.Told told) {
    Map<String, Probabilities> models = new TreeMap<>(told.said());
    Probabilities closing = requireNonNull(models.remove("closing"));
    models.remove("base");
    return new Forecast(told.row().date(), SoccerBacktest.outcome(told.row()), closing, models);
  }
}
