package kr.proto14.app.notify.message;

import static kr.proto14.app.notify.message.Goldens.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import kr.proto14.app.notify.Html;
import kr.proto14.app.round.Announcement;
import kr.proto14.app.round.Trouble;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.Provenance;
import kr.proto14.app.store.NewMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenMessagesTest {
  private static final Trouble TROUBLE =
      new Trouble(
          "incident-7",
          new Fault(
              FaultKind.BAD_DATA,
              "betman",
              "detail G011-260054",
              "13 matches, not 14; votes <sum> to 5 & 7",
              null),
          Instant.parse("2026-09-18T05:00:00Z"),
          Instant.parse("2026-09-18T08:10:00Z"));

  @ParameterizedTest
  @ValueSource(strings = {"ko", "en"})
  void a_soccer_round_reads_as_agreed(String language) {
    assertGolden("soccer", language, writer(language).predicted(Announcements.soccer()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "en"})
  void a_basketball_round_reads_as_agreed(String language) {
    assertGolden("basketball", language, writer(language).predicted(Announcements.basketball()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "en"})
  void a_round_of_the_second_source_reads_as_agreed(String language) {
    Announcement told = Announcements.from(Announcements.soccer(), Provenance.ZENTOTO);
    assertGolden("second-source", language, writer(language).predicted(told));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "en"})
  void a_fault_reads_as_agreed(String language) {
    assertGolden("trouble", language, writer(language).trouble(TROUBLE, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "en"})
  void a_reminder_reads_as_agreed(String language) {
    assertGolden("reminder", language, writer(language).trouble(TROUBLE, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "en"})
  void a_recovery_reads_as_agreed(String language) {
    assertGolden("recovered", language, writer(language).recovered(TROUBLE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "en"})
  void a_prediction_is_one_short_message(String language) {
    for (Announcement told : List.of(Announcements.soccer(), Announcements.basketball())) {
      List<NewMessage> parts = writer(language).predicted(told);
      assertThat(parts).hasSize(1);
      assertThat(Html.toPlain(parts.getFirst().body())).hasSizeLessThan(2_000);
    }
  }

  private static MessageWriter writer(String language) {
    return new MessageWriter(
        Texts.of("messages", Locale.of(language)), List.of(new Recipient("telegram", "42")));
  }
}
