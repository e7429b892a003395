package kr.proto14.app.notify.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import kr.proto14.app.notify.chart.Panel.Mark;
import kr.proto14.app.store.Picture;
import org.junit.jupiter.api.Test;

class HitRateChartTest {
  private static final Panel EMPTY = new Panel("nothing", List.of());

  @Test
  void a_chart_has_the_agreed_size_and_both_lines() {
    Pixels pixels = new Pixels(draw(course(8, -1), course(3, -1)));
    assertThat(pixels.width()).isEqualTo(1000);
    assertThat(pixels.height()).isEqualTo(600);
    assertThat(pixels.count(PanelPlot.OURS)).isGreaterThan(1_000);
    assertThat(pixels.count(PanelPlot.CROWD)).isGreaterThan(300);
    assertThat(pixels.count(Color.WHITE)).isGreaterThan(300_000);
  }

  @Test
  void the_same_rounds_give_the_same_picture() {
    assertThat(draw(course(9, 4), EMPTY)).isEqualTo(draw(course(9, 4), EMPTY));
    assertThat(draw(course(9, 4), EMPTY)).isNotEqualTo(draw(course(9, 5), EMPTY));
  }

  @Test
  void a_round_without_a_figure_breaks_the_line_and_is_no_zero() {
    int whole = new Pixels(draw(course(9, -1), EMPTY)).widestGap(PanelPlot.OURS);
    int broken = new Pixels(draw(course(9, 4), EMPTY)).widestGap(PanelPlot.OURS);
    assertThat(whole).isLessThan(10);
    assertThat(broken).isGreaterThan(60);
  }

  @Test
  void one_round_is_a_dot() {
    Pixels pixels = new Pixels(draw(course(1, -1), EMPTY));
    assertThat(pixels.count(PanelPlot.OURS)).isBetween(40L, 400L);
  }

  @Test
  void pools_without_rounds_draw_no_lines_beyond_the_legend() {
    Pixels pixels = new Pixels(draw(EMPTY, EMPTY));
    assertThat(pixels.count(PanelPlot.OURS)).isLessThan(200);
  }

  @Test
  void the_legal_words_stand_below() {
    long without = new Pixels(draw("", course(3, -1), EMPTY)).inkBelow(570);
    long with = new Pixels(draw("no promise of hits", course(3, -1), EMPTY)).inkBelow(570);
    assertThat(with).isGreaterThan(without + 100);
  }

  @Test
  void many_rounds_still_fit() {
    Pixels pixels = new Pixels(draw(course(60, 17), course(60, 3)));
    assertThat(pixels.count(PanelPlot.OURS)).isGreaterThan(1_000);
  }

  private static Picture draw(Panel left, Panel right) {
    return draw("no promise of hits", left, right);
  }

  private static Picture draw(String legal, Panel left, Panel right) {
    ChartWords words = new ChartWords("Title", "rate", "ours", "crowd", "none", legal);
    return HitRateChart.draw(words, List.of(left, right), Font.SANS_SERIF);
  }

  /** Rounds that go up and down, one of them without figures. */
  private static Panel course(int rounds, int without) {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      marks.add(
          i == without
              ? new Mark("" + i, OptionalDouble.empty(), OptionalDouble.empty())
              : new Mark(
                  "" + i,
                  OptionalDouble.of((4 + i * 5 % 7) / 14.0),
                  OptionalDouble.of((3 + i * 3 % 7) / 14.0)));
    }
    return new Panel("rounds", marks);
  }
}
