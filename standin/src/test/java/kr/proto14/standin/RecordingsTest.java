package kr.proto14.standin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordingsTest {
  private final Recordings recordings = Recordings.bundled();

  @Test
  void hold_seven_rounds_of_soccer_and_one_of_basketball() {
    assertThat(recordings.rounds())
        .extracting(round -> round.game().gmId() + "-" + round.gmTs())
        .containsExactly(
            "G011-260051",
            "G011-260052",
            "G011-260053",
            "G011-260054",
            "G011-260055",
            "G011-260056",
            "G011-260058",
            "G027-260001");
    assertThat(recordings.rounds()).filteredOn(RecordedRound::isSettled).hasSize(2);
  }

  @Test
  void hold_fourteen_matches_a_round_with_votes_that_sum() {
    for (RecordedRound round : recordings.rounds()) {
      assertThat(round.matches())
          .as("round %d", round.gmTs())
          .hasSize(14)
          .allMatch(match -> match.votes().sum() == round.lines());
      assertThat(round.matches())
          .extracting(RecordedMatch::number)
          .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14);
    }
  }

  @Test
  void carry_over_agrees_with_the_sales_of_the_round_before() {
    RecordedRound before = recordings.round(Game.SOCCER, 260_053);
    RecordedRound after = recordings.round(Game.SOCCER, 260_054);
    assertThat(after.carryOver()).isEqualTo(before.carryOver() + before.lines() * 250);
    assertThat(after.carryCount()).isEqualTo(before.carryCount() + 1);
  }

  @Test
  void sales_end_by_betmans_rule() {
    for (RecordedRound round : recordings.rounds()) {
      ZonedDateTime first = round.matches().getFirst().kickOff().atZone(Korea.ZONE);
      boolean inHours = !first.toLocalTime().isBefore(LocalTime.of(8, 0));
      ZonedDateTime end = inHours ? first : first.minusDays(1).with(LocalTime.of(23, 0));
      assertThat(round.saleEnd()).as("round %d", round.gmTs()).isEqualTo(end.toInstant());
    }
  }

  @Test
  void scores_agree_with_the_letters() {
    for (RecordedMatch match : recordings.round(Game.SOCCER, 260_053).matches()) {
      assertThat(letter(requireNonNull(match.result()), 0)).isEqualTo(match.result().letter());
    }
    for (RecordedMatch match : recordings.round(Game.BASKETBALL, 260_001).matches()) {
      RecordedResult result = requireNonNull(match.result());
      assertThat(letter(result, 5)).isEqualTo(result.letter());
      assertThat(result.home()).isNotEqualTo(result.away());
    }
  }

  @Test
  void odds_follow_the_documented_formula() {
    for (OddsRound round : recordings.oddsRounds()) {
      List<OddsRow> threeWay =
          round.rows().stream()
              .filter(row -> row.draw() > 0 && !row.betType().equals("핸디캡"))
              .toList();
      assertThat(threeWay).hasSize(12);
      for (OddsRow row : threeWay) {
        double[] expected = expected(row);
        assertThat(row.win()).isCloseTo(expected[0], within(0.006));
        assertThat(row.draw()).isCloseTo(expected[1], within(0.006));
        assertThat(row.lose()).isCloseTo(expected[2], within(0.006));
      }
    }
  }

  @Test
  void every_price_carries_a_margin_near_twelve_percent() {
    for (OddsRound round : recordings.oddsRounds()) {
      for (OddsRow row : round.rows()) {
        double sum = 1 / row.win() + 1 / row.lose() + (row.draw() > 0 ? 1 / row.draw() : 0);
        assertThat(sum).as("%s in %d", row.betType(), round.gmTs()).isBetween(1.09, 1.15);
      }
    }
  }

  @Test
  void teams_have_ids_of_their_own() {
    Set<String> ids = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (RecordedRound round : recordings.rounds()) {
      for (RecordedMatch match : round.matches()) {
        for (RecordedTeam team : List.of(match.home(), match.away())) {
          ids.add(team.id());
          names.add(round.game().sport() + team.name());
        }
      }
    }
    assertThat(ids).hasSameSizeAs(names);
  }

  @Test
  void what_is_not_recorded_cannot_be_had() {
    assertThatThrownBy(() -> recordings.round(Game.SOCCER, 260_057))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("G011-260057");
    assertThat(Recordings.builder().build().rounds()).isEmpty();
  }

  private static String letter(RecordedResult result, int close) {
    int margin = result.home() - result.away();
    return Math.abs(margin) <= close ? "B" : margin > 0 ? "A" : "D";
  }

  private static double[] expected(OddsRow row) {
    RecordedVotes votes = row.match().votes();
    double[] weights = {
      Math.pow((double) votes.home() / votes.sum(), 1 / 1.4),
      Math.pow((double) votes.middle() / votes.sum(), 1 / 1.4),
      Math.pow((double) votes.away() / votes.sum(), 1 / 1.4)
    };
    boolean soccer = row.sport() == Sport.SOCCER;
    double[] base = soccer ? new double[] {.45, .27, .28} : new double[] {.42, .22, .36};
    double sum = weights[0] + weights[1] + weights[2];
    double[] odds = new double[3];
    for (int i = 0; i < 3; i++) {
      odds[i] = Math.max(1.01, 1 / (1.12 * (0.85 * weights[i] / sum + 0.15 * base[i])));
    }
    return odds;
  }
}
