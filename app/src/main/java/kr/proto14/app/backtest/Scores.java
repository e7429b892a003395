package kr.proto14.app.backtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import kr.proto14.app.backtest.ScoreRow.Gap;
import kr.proto14.app.history.PastOdds;
import kr.proto14.engine.score.Measure;
import kr.proto14.engine.score.PairedDifference;
import kr.proto14.engine.score.Scoreboard;

/** Judges forecasters group by group. */
final class Scores {
  private Scores() {}

  /** The rows of all groups: within a field the best by log loss first. */
  static List<ScoreRow> of(List<JudgedMatch> matches) {
    List<ScoreRow> rows = new ArrayList<>();
    for (Map.Entry<Group, List<JudgedMatch>> group : Group.of(matches).entrySet()) {
      for (Field field : Field.of(group.getValue())) {
        rows.addAll(rows(group.getKey(), field));
      }
    }
    return rows;
  }

  private static List<ScoreRow> rows(Group group, Field field) {
    Scoreboard board = field.board();
    Gaps base = Gaps.over(Voices.BASE, board, field);
    Gaps market = Gaps.over(Voices.MARKET, board, field);
    int days = (int) field.matches().stream().map(JudgedMatch::day).distinct().count();
    int closing = with(field, PastOdds.Kind.CLOSING);
    int early = with(field, PastOdds.Kind.EARLY);
    int tuned = (int) field.matches().stream().filter(Tuning::saw).count();
    return board.rows().stream()
        .map(
            means ->
                new ScoreRow(
                    group,
                    field.span() == Field.Span.COMMON,
                    means,
                    days,
                    closing,
                    early,
                    tuned,
                    base.of(means.forecaster()),
                    market.of(means.forecaster())))
        .toList();
  }

  private static int with(Field field, PastOdds.Kind kind) {
    return (int)
        field.matches().stream()
            .filter(match -> match.odds().filter(kind::equals).isPresent())
            .count();
  }

  /** Everybody beside one of them. */
  private record Gaps(
      SequencedMap<String, PairedDifference> logLoss, SequencedMap<String, PairedDifference> rps) {
    static Gaps over(String reference, Scoreboard board, Field field) {
      return field.forecasters().contains(reference)
          ? new Gaps(
              board.clusteredDifferences(reference, Measure.LOG_LOSS),
              board.clusteredDifferences(reference, Measure.RPS))
          : new Gaps(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    Optional<Gap> of(String forecaster) {
      PairedDifference first = logLoss.get(forecaster);
      PairedDifference second = rps.get(forecaster);
      return first == null || second == null
          ? Optional.empty()
          : Optional.of(new Gap(first, second));
    }
  }
}
