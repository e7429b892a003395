package kr.proto14.app.backtest;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import kr.proto14.app.history.Sport;
import kr.proto14.app.round.Note;
import kr.proto14.engine.score.Calibration.Tenth;
import kr.proto14.engine.score.Measure;
import kr.proto14.engine.score.Scoreboard;

/**
 * What came of one sport.
 *
 * @param sport the sport
 * @param matches all that were judged, by day, at least one
 * @param scores by group
 * @param pictured the matches that the charts are about, by day: those of which all forecasters
 *     spoke, if these are not too few
 * @param calibration of each forecaster on these
 * @param leads how far each was ahead of the base rates after each of these, in nats of log loss
 *     added up
 * @param notes what must be known to read the figures
 */
public record SportReport(
    Sport sport,
    List<JudgedMatch> matches,
    List<ScoreRow> scores,
    List<JudgedMatch> pictured,
    SequencedMap<String, List<Tenth>> calibration,
    SequencedMap<String, double[]> leads,
    List<Note> notes) {
  /** A tenth of the matches is enough to picture everybody. */
  private static final int ENOUGH = 10;

  public SportReport {
    requireNonNull(sport, "sport");
    matches = List.copyOf(matches);
    scores = List.copyOf(scores);
    pictured = List.copyOf(pictured);
    calibration = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(calibration));
    leads = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(leads));
    notes = List.copyOf(notes);
  }

  static SportReport of(Sport sport, List<JudgedMatch> matches, Notes notes) {
    List<Field> fields = Field.of(matches);
    Field widest = fields.getLast();
    Field field = isEnough(widest.matches().size(), matches.size()) ? widest : fields.getFirst();
    Scoreboard board = field.board();
    SequencedMap<String, List<Tenth>> calibration = new LinkedHashMap<>();
    SequencedMap<String, double[]> leads = new LinkedHashMap<>();
    double[] base = board.scores(Voices.BASE, Measure.LOG_LOSS);
    for (Scoreboard.Row row : board.rows()) {
      calibration.put(row.forecaster(), board.calibration(row.forecaster()).table());
      if (!row.forecaster().equals(Voices.BASE)) {
        leads.put(row.forecaster(), lead(base, board.scores(row.forecaster(), Measure.LOG_LOSS)));
      }
    }
    List<ScoreRow> scores = Scores.of(matches);
    return new SportReport(
        sport,
        matches,
        scores,
        field.matches(),
        calibration,
        leads,
        notes.of(sport, matches, scores));
  }

  private static boolean isEnough(int common, int all) {
    return common * ENOUGH >= all;
  }

  /** One set of rows for each group: that in which everybody stands, if it is not too small. */
  public List<ScoreRow> shown() {
    Map<Group, Integer> all = new HashMap<>();
    Map<Group, Integer> common = new HashMap<>();
    scores.forEach(row -> (row.common() ? common : all).put(row.group(), row.means().n()));
    return scores.stream()
        .filter(
            row ->
                row.common()
                    == isEnough(
                        common.getOrDefault(row.group(), 0), all.getOrDefault(row.group(), 1)))
        .toList();
  }

  private static double[] lead(double[] base, double[] losses) {
    double[] lead = new double[base.length];
    double sum = 0;
    for (int i = 0; i < lead.length; i++) {
      sum += base[i] - losses[i];
      lead[i] = sum;
    }
    return lead;
  }
}
