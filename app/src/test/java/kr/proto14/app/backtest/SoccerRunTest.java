package kr.proto14.app.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.forecast.PastRow;
import kr.proto14.app.history.PastOdds;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.SoccerBacktest;
import kr.proto14.engine.soccer.SoccerBacktest.Forecast;
import kr.proto14.engine.soccer.SoccerModel;
import kr.proto14.engine.soccer.SoccerRow;
import kr.proto14.engine.soccer.SoccerRow.Sides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoccerRunTest {
  @TempDir Path folder;

  /** Seasons of the east; odds from a match on. */
  private static List<PastRow> rows(boolean shots, int oddsFrom) {
    List<PastRow> rows = new ArrayList<>();
    for (PlayedMatch match : Archives.soccer(Archives.EAST, 2018, 2022, false)) {
      boolean odds = rows.size() >= oddsFrom;
      Sides goals = new Sides(match.score().home(), match.score().away());
      rows.add(
          new PastRow(
              new SoccerRow(
                  match.day(),
                  match.day().getYear(),
                  match.home().name(),
                  match.away().name(),
                  goals,
                  shots ? Optional.of(goals) : Optional.empty(),
                  shots ? Optional.of(goals) : Optional.empty(),
                  Optional.empty(),
                  odds ? Optional.of(new Probabilities(.5, .3, .2)) : Optional.empty()),
              odds ? Optional.of(PastOdds.Kind.EARLY) : Optional.empty()));
    }
    return rows;
  }

  private List<JudgedMatch> run(List<PastRow> rows) throws IOException {
    try (PieceFiles files = PieceFiles.open(folder).orElseThrow()) {
      return new SoccerRun(BacktestQuery.everything(), files, Map.of(Archives.EAST, rows))
          .run(BacktestListener.NONE);
    }
  }

  @Test
  void the_model_of_shots_takes_part_where_shots_are_known() throws IOException {
    assertThat(run(rows(true, 9999)))
        .isNotEmpty()
        .allMatch(match -> match.said().containsKey("shots"));
    assertThat(run(rows(false, 9999)))
        .isNotEmpty()
        .noneMatch(match -> match.said().containsKey("shots"));
  }

  @Test
  void past_odds_are_silent_until_most_of_the_last_matches_had_odds() throws IOException {
    List<JudgedMatch> judged = run(rows(false, 40));

    List<Boolean> speaks =
        judged.stream().map(match -> match.said().containsKey("past-odds")).toList();
    int first = speaks.indexOf(true);
    assertThat(judged.get(first).said()).containsKey("market");
    assertThat(speaks.subList(first, speaks.size())).containsOnly(true);
    // Of the last hundred, or of all before, seventy in a hundred.
    assertThat(first + 20).isBetween(105, 140);
    assertThat(judged.getLast().odds()).contains(PastOdds.Kind.EARLY);
    assertThat(judged.getFirst().odds()).isEmpty();
  }

  @Test
  void the_seasons_together_say_what_one_walk_through_all_says() throws IOException {
    List<PastRow> rows = rows(true, 0);
    List<Forecast> whole =
        new SoccerBacktest(List.of(SoccerModel.values()))
            .run(
                Map.of(Archives.EAST.toString(), rows.stream().map(PastRow::row).toList()),
                _ -> true);

    List<JudgedMatch> judged = run(rows);

    assertThat(judged).hasSameSizeAs(whole).hasSize(130);
    for (int i = 0; i < whole.size(); i++) {
      for (SoccerModel model : List.of(SoccerModel.GOALS, SoccerModel.SHOTS)) {
        Probabilities ours = judged.get(i).said().get(model.key());
        Probabilities theirs = whole.get(i).byModel().get(model);
        assertThat(ours).isNotNull();
        assertThat(theirs).isNotNull();
        assertThat(ours.home()).isCloseTo(theirs.home(), within(1e-5));
        assertThat(ours.away()).isCloseTo(theirs.away(), within(1e-5));
      }
      assertThat(judged.get(i).said()).containsEntry("base", whole.get(i).base());
    }
  }
}
