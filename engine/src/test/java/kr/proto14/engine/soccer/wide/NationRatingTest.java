package kr.proto14.engine.soccer.wide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.SoccerRow.Sides;
import org.junit.jupiter.api.Test;

class NationRatingTest {
  private static final LocalDate DAY = LocalDate.of(2023, 3, 1);
  private static final LocalDate AFTER = DAY.plusDays(60);

  private final List<NationRow> rows = new ArrayList<>();

  @Test
  void the_side_that_won_more_is_the_likelier_winner() {
    all(3, 1, "Cup", true);

    Probabilities chances = rating().chances("Korea", "Macau", true);

    assertThat(chances.home()).isGreaterThan(.55);
    assertThat(chances.away()).isLessThan(.2);
  }

  @Test
  void who_beat_those_who_beat_others_is_stronger_than_those_others() {
    for (int i = 0; i < 10; i++) {
      play("Korea", "Japan", 2, 0, "Cup", true);
      play("Japan", "Macau", 2, 0, "Cup", true);
    }

    Probabilities far = rating().chances("Korea", "Macau", true);
    Probabilities near = rating().chances("Korea", "Japan", true);

    assertThat(far.home()).isGreaterThan(near.home());
  }

  @Test
  void on_neutral_ground_the_order_of_the_sides_does_not_matter() {
    all(2, 1, "Cup", false);

    Probabilities one = rating().chances("Korea", "Macau", true);
    Probabilities other = rating().chances("Macau", "Korea", true);

    assertThat(one.home()).isCloseTo(other.away(), within(1e-12));
    assertThat(rating().chances("Korea", "Macau", false).home()).isGreaterThan(one.home() + .02);
  }

  @Test
  void a_friendly_match_tells_less_than_another() {
    all(3, 0, "Friendly", true);
    double friendly = rating().chances("Korea", "Macau", true).home();
    rows.clear();
    all(3, 0, "Cup", true);

    assertThat(rating().chances("Korea", "Macau", true).home()).isGreaterThan(friendly);
  }

  @Test
  void an_older_match_tells_less_than_a_recent_one() {
    for (int i = 0; i < 8; i++) {
      play("Korea", "Macau", 3, 0, "Cup", true);
    }
    double soon = rating().chances("Korea", "Macau", true).home();
    NationRating later =
        NationRating.before(new NationLog(rows), AFTER.plusYears(6), NationTuning.chosen());

    assertThat(later.chances("Korea", "Macau", true).home()).isLessThan(soon);
    assertThat(later.matches("Korea")).isEqualTo(8);
  }

  @Test
  void thirty_goals_tell_no_more_than_six() {
    all(30, 0, "Cup", true);
    Probabilities thirty = rating().chances("Korea", "Macau", true);
    rows.clear();
    all(6, 0, "Cup", true);

    assertThat(thirty).isEqualTo(rating().chances("Korea", "Macau", true));
    assertThat(thirty.away()).isPositive();
  }

  @Test
  void sides_that_only_ever_drew_are_even() {
    all(1, 1, "Cup", true);

    Probabilities chances = rating().chances("Korea", "Macau", true);

    assertThat(chances.home()).isCloseTo(chances.away(), within(1e-9));
    assertThat(chances.middle()).isBetween(.2, .4);
  }

  @Test
  void a_match_that_may_have_had_extra_time_tells_less() {
    List<NationRow> group = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      group.add(row("Korea", "A" + i, DAY.plusDays(i), "UEFA Euro"));
      group.add(row("Macau", "B" + i, DAY.plusDays(i), "UEFA Euro"));
    }
    group.add(row("Korea", "Macau", DAY.plusDays(9), "UEFA Euro"));
    NationLog log = new NationLog(group);
    NationTuning all = new NationTuning(.0007, .6, 1, .25, 6, -.06);
    NationTuning none = new NationTuning(.0007, .6, 0, .25, 6, -.06);

    assertThat(log.knockOut(6)).isTrue();
    assertThat(NationRating.before(log, AFTER, all).chances("Korea", "Macau", true).home())
        .isGreaterThan(
            NationRating.before(log, AFTER, none).chances("Korea", "Macau", true).home() + .05);
  }

  @Test
  void a_side_without_a_match_that_counts_is_not_known() {
    play("Korea", "Macau", 1, 0, "Cup", true);
    NationLog log = new NationLog(rows);
    NationRating soon = NationRating.before(log, AFTER, NationTuning.chosen());
    NationRating tooLate = NationRating.before(log, AFTER.plusYears(40), NationTuning.chosen());
    NationRating tooEarly = NationRating.before(log, DAY, NationTuning.chosen());

    assertThat(soon.matches("Korea")).isEqualTo(1);
    assertThat(soon.everPlayed("Atlantis")).isFalse();
    assertThat(tooLate.everPlayed("Korea")).isTrue();
    assertThat(tooLate.matches("Korea")).isZero();
    assertThat(tooEarly.everPlayed("Korea")).isFalse();
    assertThatThrownBy(() -> tooLate.chances("Korea", "Macau", true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Korea");
    assertThatThrownBy(() -> soon.chances("Korea", "Atlantis", true))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_tuning_out_of_range_is_refused() {
    assertThatThrownBy(() -> new NationTuning(0, .6, .6, .25, 6, -.06))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NationTuning(.001, 1.1, .6, .25, 6, -.06))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NationTuning(.001, .6, Double.NaN, .25, 6, -.06))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NationTuning(.001, .6, .6, 0, 6, -.06))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_row_of_one_side_is_refused() {
    Sides score = new Sides(1, 0);

    assertThatThrownBy(() -> new NationRow(DAY, "Korea", "Korea", score, "Cup", true))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NationRow(DAY, " ", "Korea", score, "Cup", true))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Sides(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_log_is_read_in_the_order_of_its_days() {
    play("Korea", "Macau", 1, 0, "Cup", true);
    rows.add(row("Japan", "Macau", DAY.minusDays(5), "Cup"));
    rows.add(row("Japan", "Korea", DAY.minusDays(5), "Cup"));
    NationLog log = new NationLog(rows);

    assertThat(log.rows().getFirst().away()).isEqualTo("Macau");
    assertThat(log.rows().get(1).away()).isEqualTo("Korea");
    assertThat(log.before(DAY.minusDays(5))).isZero();
    assertThat(log.before(DAY.minusDays(4))).isEqualTo(2);
    assertThat(log.before(AFTER)).isEqualTo(3);
    assertThat(log.team("Nobody")).isEqualTo(-1);
  }

  private void all(int own, int other, String tournament, boolean neutral) {
    for (int i = 0; i < 6; i++) {
      play("Korea", "Macau", own, other, tournament, neutral);
      play("Macau", "Korea", other, own, tournament, neutral);
    }
  }

  private void play(
      String home, String away, int own, int other, String tournament, boolean neutral) {
    LocalDate date = DAY.plusDays(rows.size());
    rows.add(new NationRow(date, home, away, new Sides(own, other), tournament, neutral));
  }

  private static NationRow row(String home, String away, LocalDate date, String tournament) {
    return new NationRow(date, home, away, new Sides(4, 0), tournament, true);
  }

  private NationRating rating() {
    return NationRating.before(new NationLog(rows), AFTER, NationTuning.chosen());
  }
}
