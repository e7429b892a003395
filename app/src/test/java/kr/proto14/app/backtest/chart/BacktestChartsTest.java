package kr.proto14.app.backtest.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import kr.proto14.app.backtest.JudgedMatch;
import kr.proto14.app.backtest.SportReport;
import kr.proto14.app.backtest.Voices;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.history.Sport;
import kr.proto14.app.notify.chart.Pixels;
import kr.proto14.app.notify.message.Texts;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.score.Calibration;
import kr.proto14.engine.score.Calibration.Tenth;
import org.junit.jupiter.api.Test;

class BacktestChartsTest {
  private static final Probabilities EVEN = new Probabilities(.4, .3, .3);

  private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

  private static SportReport report(int matches, String... forecasters) {
    List<JudgedMatch> judged = new ArrayList<>();
    for (int i = 0; i < matches; i++) {
      SequencedMap<String, Probabilities> said = new LinkedHashMap<>();
      said.put("base", EVEN);
      judged.add(
          new JudgedMatch(
              new LeagueKey(Sport.SOCCER, "", "K1"),
              2021,
              LocalDate.of(2021, 1, 1).plusDays(i),
              "a",
              "b",
              1,
              0,
              Outcome.HOME,
              Optional.empty(),
              said));
    }
    SequencedMap<String, List<Tenth>> calibration = new LinkedHashMap<>();
    SequencedMap<String, double[]> leads = new LinkedHashMap<>();
    for (int voice = 0; voice < forecasters.length; voice++) {
      Calibration counted = new Calibration();
      double[] lead = new double[matches];
      for (int i = 0; i < matches; i++) {
        counted.add(Probabilities.ofWeights(1 + i % 17, 5, 18 - i % 17), OUTCOMES.get(i * 7 % 3));
        lead[i] = .05 * i * (voice + 1) + Math.sin(i / 5.0);
      }
      calibration.put(forecasters[voice], counted.table());
      leads.put(forecasters[voice], lead);
    }
    return new SportReport(Sport.SOCCER, judged, List.of(), judged, calibration, leads, List.of());
  }

  private static BacktestCharts charts(Locale language) {
    return new BacktestCharts(Texts.of("cli", language), Font.SANS_SERIF);
  }

  @Test
  void every_forecaster_has_a_line_of_its_own_colour_in_both_pictures() {
    SportReport report = report(400, "market", "past-odds", "goals");
    Pixels lead = new Pixels(charts(Locale.ENGLISH).lead(report));
    Pixels calibration = new Pixels(charts(Locale.ENGLISH).calibration(report));

    for (Pixels pixels : List.of(lead, calibration)) {
      assertThat(pixels.width()).isEqualTo(1000);
      assertThat(pixels.height()).isEqualTo(600);
      for (String forecaster : List.of("market", "past-odds", "goals")) {
        assertThat(pixels.count(Colours.of(forecaster))).as(forecaster).isGreaterThan(200);
      }
      assertThat(pixels.count(Colours.of("shots"))).isZero();
      assertThat(pixels.inkBelow(560)).isGreaterThan(200);
    }
  }

  @Test
  void no_two_forecasters_of_a_sport_have_one_colour() {
    for (Sport sport : Sport.values()) {
      assertThat(Voices.of(sport)).extracting(Colours::of).doesNotHaveDuplicates();
    }
  }

  @Test
  void the_same_report_gives_the_same_pictures_and_another_one_others() {
    SportReport report = report(300, "market", "goals");
    BacktestCharts charts = charts(Locale.ENGLISH);

    assertThat(charts.lead(report)).isEqualTo(charts(Locale.ENGLISH).lead(report));
    assertThat(charts.calibration(report)).isEqualTo(charts(Locale.ENGLISH).calibration(report));
    assertThat(charts.lead(report(301, "market", "goals"))).isNotEqualTo(charts.lead(report));
    assertThat(charts.calibration(report(301, "market", "goals")))
        .isNotEqualTo(charts.calibration(report));
  }

  @Test
  void a_lead_goes_on_to_the_last_match_however_many_there_are() {
    for (int matches : List.of(1, 2, 799, 801, 1999)) {
      Pixels pixels = new Pixels(charts(Locale.ENGLISH).lead(report(matches, "goals")));
      assertThat(pixels.widestGap(Colours.of("goals"))).as(matches + " matches").isLessThan(500);
    }
  }

  @Test
  void words_of_each_language_are_drawn_with_a_font_of_this_machine() {
    SportReport report = report(60, "goals");

    assertThat(charts(Locale.KOREAN).lead(report))
        .isNotEqualTo(charts(Locale.ENGLISH).lead(report));
    assertThat(new Pixels(BacktestCharts.in(Locale.KOREAN).calibration(report)).width())
        .isEqualTo(1000);
  }
}
