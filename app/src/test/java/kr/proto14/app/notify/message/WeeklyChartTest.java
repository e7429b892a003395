package kr.proto14.app.notify.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.util.List;
import java.util.Locale;
import kr.proto14.app.notify.chart.ChartFonts;
import kr.proto14.app.notify.chart.Pixels;
import kr.proto14.app.round.Weekly;
import kr.proto14.app.round.Weekly.PoolWeek;
import kr.proto14.app.round.track.RoundScore;
import kr.proto14.app.store.Picture;
import kr.proto14.engine.pool.Pool;
import org.junit.jupiter.api.Test;

class WeeklyChartTest {
  private static final Texts KOREAN = Texts.of("messages", Locale.KOREAN);
  private static final Texts ENGLISH = Texts.of("messages", Locale.ENGLISH);

  @Test
  void a_week_is_drawn_the_same_every_time() {
    Picture once = new WeeklyChart(ENGLISH).draw(States.emptyPool());
    Pixels pixels = new Pixels(once);
    assertThat(pixels.width()).isEqualTo(1000);
    assertThat(pixels.height()).isEqualTo(600);
    assertThat(new WeeklyChart(ENGLISH).draw(States.emptyPool())).isEqualTo(once);
  }

  @Test
  void korean_words_are_drawn_in_korean_or_else_in_english_never_as_boxes() {
    Weekly weekly = States.few();
    ChartFonts fonts = ChartFonts.ofThisMachine();
    Picture expected =
        fonts
            .korean()
            .map(family -> WeeklyChart.draw(weekly, KOREAN, family))
            .orElseGet(() -> WeeklyChart.draw(weekly, ENGLISH, fonts.other()));
    assertThat(new WeeklyChart(KOREAN).draw(weekly)).isEqualTo(expected);
  }

  @Test
  void only_the_latest_rounds_are_shown() {
    int many = WeeklyChart.MOST_ROUNDS;
    Picture latest = draw(week(States.course(many + 5).subList(5, many + 5)));
    assertThat(draw(week(States.course(many + 5)))).isEqualTo(latest);
    assertThat(draw(week(States.course(many)))).isNotEqualTo(latest);
  }

  @Test
  void too_few_rounds_are_said_on_the_picture_too() {
    Weekly enough =
        new Weekly(
            States.MONDAY,
            List.of(new PoolWeek(List.of(), Reports.soccerStatistics(), States.course(3))),
            States.SAFE,
            States.NEXT_MONDAY);
    Weekly few =
        new Weekly(
            States.MONDAY,
            List.of(new PoolWeek(List.of(), Reports.none(Pool.SOCCER), States.course(3))),
            States.SAFE,
            States.NEXT_MONDAY);
    assertThat(draw(few)).isNotEqualTo(draw(enough));
  }

  private static Weekly week(List<RoundScore> course) {
    return new Weekly(
        States.MONDAY,
        List.of(new PoolWeek(List.of(), Reports.soccerStatistics(), course)),
        States.SAFE,
        States.NEXT_MONDAY);
  }

  private static Picture draw(Weekly weekly) {
    return WeeklyChart.draw(weekly, ENGLISH, Font.SANS_SERIF);
  }
}
