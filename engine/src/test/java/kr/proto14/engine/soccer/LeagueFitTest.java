package kr.proto14.engine.soccer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeagueFitTest {
  private static final List<SoccerModel> ALL = List.of(SoccerModel.values());

  @Test
  void models_fitted_together_are_the_same_to_the_last_bit_as_each_alone() {
    List<SoccerRow> rows = Leagues.seasons(5, 8, 3);
    LeagueLog log = new LeagueLog(rows);
    LocalDate day = rows.getLast().date().plusDays(2);
    int season = rows.getLast().season();

    Map<SoccerModel, LeagueFit> together = LeagueFit.of(ALL, log, day, season);

    assertThat(together.keySet()).containsExactlyInAnyOrderElementsOf(ALL);
    for (SoccerModel model : ALL) {
      assertThat(LeagueFit.of(model, log, day, season))
          .hasValueSatisfying(alone -> assertThat(together).containsEntry(model, alone));
      assertThat(together)
          .hasEntrySatisfying(
              model, fit -> assertThat(fit.views()).hasSameSizeAs(model.components()));
    }
  }

  @Test
  void a_league_without_matches_has_no_fit() {
    LeagueLog log = new LeagueLog(List.of());

    assertThat(LeagueFit.of(ALL, log, Leagues.START, 1)).isEmpty();
    assertThat(LeagueFit.of(SoccerModel.SHOTS, log, Leagues.START, 1)).isEmpty();
  }
}
