package kr.proto14.bench.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.OutcomeLogit;
import kr.proto14.engine.soccer.SoccerRow;
import kr.proto14.engine.soccer.SoccerRow.Sides;
import org.junit.jupiter.api.Test;

class ChallengeLogitTest {
  private static final LocalDate NOW = LocalDate.of(2020, 1, 1);

  private final Random random = new Random(11);

  private Probabilities any() {
    return Probabilities.ofWeights(
        .1 + random.nextDouble(), .2 + random.nextDouble() / 4, .1 + random.nextDouble());
  }

  private static ChallengeCase match(
      String league, List<Probabilities> views, int margin, LocalDate day) {
    SoccerRow row =
        new SoccerRow(
            day,
            2020,
            "A",
            "B",
            new Sides(Math.max(0, margin), Math.max(0, -margin)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new ChallengeCase(league, day, row, views, List.of(0.0), 0);
  }

  private int drawn(Probabilities p) {
    double luck = random.nextDouble();
    if (luck < p.home()) {
      return 1;
    }
    return luck < p.home() + p.middle() ? 0 : -1;
  }

  @Test
  void of_one_match_it_is_nearly_the_geometric_mean() {
    List<Probabilities> views = List.of(any(), any());
    ChallengeLogit logit = ChallengeLogit.of(List.of(match("X", views, 1, NOW.minusDays(1))), NOW);
    List<Probabilities> others = List.of(any(), any());

    Probabilities p = logit.chances(match("elsewhere", others, 0, NOW));

    Probabilities mean = OutcomeLogit.geometricMean(2).pooled(others);
    assertThat(p.home()).isCloseTo(mean.home(), within(.03));
    assertThat(p.middle()).isCloseTo(mean.middle(), within(.03));
  }

  @Test
  void it_finds_out_which_view_is_right() {
    List<ChallengeCase> cases = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      Probabilities right = any();
      cases.add(match("X", List.of(right, any()), drawn(right), NOW.minusDays(1 + i % 300)));
    }
    ChallengeLogit logit = ChallengeLogit.of(cases, NOW);

    for (int i = 0; i < 50; i++) {
      Probabilities right = any();
      Probabilities p = logit.chances(match("X", List.of(right, any()), 0, NOW));
      assertThat(p.home()).isCloseTo(right.home(), within(.05));
      assertThat(p.middle()).isCloseTo(right.middle(), within(.05));
    }
  }

  @Test
  void a_league_in_which_home_sides_win_more_keeps_it_to_itself() {
    Probabilities even = Probabilities.ofWeights(.4, .25, .35);
    List<ChallengeCase> cases = new ArrayList<>();
    for (int i = 0; i < 4000; i++) {
      cases.add(match("home", List.of(even), i % 2, NOW.minusDays(1)));
      cases.add(match("away", List.of(even), -(i % 2), NOW.minusDays(1)));
    }
    ChallengeLogit logit = ChallengeLogit.of(cases, NOW);

    double there = logit.chances(match("home", List.of(even), 0, NOW)).home();
    double between = logit.chances(match("new", List.of(even), 0, NOW)).home();
    double elsewhere = logit.chances(match("away", List.of(even), 0, NOW)).home();
    assertThat(there).isGreaterThan(between + .1);
    assertThat(between).isGreaterThan(elsewhere + .1);
  }

  @Test
  void what_was_played_lately_weighs_more() {
    Probabilities even = Probabilities.ofWeights(.4, .25, .35);
    List<ChallengeCase> cases = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      cases.add(match("X", List.of(even), 1, NOW.minusDays(1)));
      cases.add(match("X", List.of(even), -1, NOW.minusYears(20)));
    }

    Probabilities p = ChallengeLogit.of(cases, NOW).chances(cases.getFirst());

    assertThat(p.home()).isGreaterThan(p.away() + .2);
  }

  @Test
  void elo_gives_the_winner_what_it_takes_from_the_loser() {
    ChallengeElo elo = new ChallengeElo(20);
    double before = elo.lead("A", "B");
    elo.learn(match("X", List.of(), 1, NOW).row());

    double home = elo.lead("A", "C") - before;
    double away = elo.lead("C", "B") - before;

    assertThat(before).isEqualTo(.15);
    assertThat(home).isPositive().isCloseTo(away, within(1e-12));
    assertThat(elo.lead("A", "B") - before).isCloseTo(home + away, within(1e-12));
  }
}
