package kr.proto14.app.notify.message;

import static kr.proto14.app.notify.message.Goldens.assertGolden;

import java.util.List;
import java.util.Locale;
import kr.proto14.app.testing.Pictures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportGoldensTest {
  @ParameterizedTest
  @ValueSource(strings = {"ko", "en"})
  void a_soccer_report_with_voids_and_a_prize_reads_as_agreed(String language) {
    assertGolden("report_soccer", language, writer(language).settled(Reports.soccer()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "en"})
  void a_basketball_report_from_one_source_reads_as_agreed(String language) {
    assertGolden("report_basketball", language, writer(language).settled(Reports.basketball()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "en"})
  void a_void_round_reads_as_agreed(String language) {
    assertGolden("report_void", language, writer(language).settled(Reports.voided()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "en"})
  void a_corrected_report_reads_as_agreed(String language) {
    assertGolden("report_corrected", language, writer(language).settled(Reports.corrected()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "en"})
  void a_week_with_an_empty_pool_reads_as_agreed(String language) {
    assertGolden("weekly_empty_pool", language, writer(language).weekly(States.emptyPool()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "en"})
  void a_week_with_few_rounds_reads_as_agreed(String language) {
    assertGolden("weekly_few", language, writer(language).weekly(States.few()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "en"})
  void a_fine_day_reads_as_agreed(String language) {
    assertGolden("daily_fine", language, writer(language).daily(States.fine()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "en"})
  void a_troubled_day_reads_as_agreed(String language) {
    assertGolden("daily_troubled", language, writer(language).daily(States.troubled()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "en"})
  void the_statistics_of_the_command_line_read_as_agreed(String language) {
    String written =
        writer(language).text(List.of(Reports.soccerStatistics(), Reports.basketballStatistics()));
    assertGolden("stats", language, written);
  }

  private static ReportWriter writer(String language) {
    return new ReportWriter(
        Texts.of("messages", Locale.of(language)),
        List.of(new Recipient("telegram", "42")),
        weekly -> Pictures.pixel());
  }
}
