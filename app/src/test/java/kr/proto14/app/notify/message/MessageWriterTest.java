package kr.proto14.app.notify.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.proto14.app.notify.Html;
import kr.proto14.app.round.Announcement;
import kr.proto14.app.round.Trouble;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.store.NewMessage;
import kr.proto14.app.store.OutboxKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageWriterTest {
  private static final Texts KOREAN = Texts.of("messages", Locale.KOREAN);
  private static final Instant NOON = Instant.parse("2026-09-19T03:00:00Z");
  private static final Recipient ME = new Recipient("telegram", "42");
  private static final Recipient GROUP = new Recipient("telegram", "-100");

  private final MessageWriter writer = new MessageWriter(KOREAN, List.of(ME, GROUP));

  @Test
  void nobody_to_tell_means_no_message() {
    MessageWriter alone = new MessageWriter(KOREAN, List.of());
    assertThat(alone.predicted(Announcements.soccer())).isEmpty();
    assertThat(alone.trouble(trouble(FaultKind.BLOCKED, "listing"), 0)).isEmpty();
  }

  @Test
  void a_prediction_is_keyed_by_round_and_version_and_worth_telling_until_its_sale_ends() {
    List<NewMessage> told = writer.predicted(Announcements.withVersion(Announcements.soccer(), 3));
    assertThat(told)
        .extracting(NewMessage::key)
        .containsExactly(
            new OutboxKey("G011-260054", "prediction", 3, "telegram", "42", 1),
            new OutboxKey("G011-260054", "prediction", 3, "telegram", "-100", 1));
    assertThat(told).extracting(NewMessage::deadline).containsOnly(Announcements.SOCCER_END);
  }

  @Test
  void a_fault_and_its_reminders_are_keyed_by_incident() {
    NewMessage first = writer.trouble(trouble(FaultKind.SITE_DOWN, "listing"), 0).getFirst();
    NewMessage reminder = writer.trouble(trouble(FaultKind.SITE_DOWN, "listing"), 2).getFirst();
    NewMessage over = writer.recovered(trouble(FaultKind.SITE_DOWN, "listing")).getFirst();
    assertThat(first.key()).isEqualTo(new OutboxKey("i-1", "error", 1, "telegram", "42", 1));
    assertThat(reminder.key()).isEqualTo(new OutboxKey("i-1", "error", 3, "telegram", "42", 1));
    assertThat(over.key()).isEqualTo(new OutboxKey("i-1", "recovered", 1, "telegram", "42", 1));
    assertThat(first.deadline()).isEqualTo(NOON.plus(Duration.ofHours(24)));
    assertThat(first.body()).doesNotContain("재알림");
    assertThat(reminder.body()).contains("2번째 재알림");
  }

  @ParameterizedTest
  @EnumSource(FaultKind.class)
  void a_fault_tells_its_cause_and_what_comes_next(FaultKind kind) {
    String told = Html.toPlain(writer.trouble(trouble(kind, "odds 260101"), 0).getFirst().body());
    assertThat(told)
        .startsWith("⚠️ 스케줄러 오류\n")
        .contains("작업: 베트맨 배당 확인 (260101)")
        .contains("시간: 2026-09-19 (토) 12:00")
        .contains(KOREAN.text("fault." + named(kind) + ".cause"))
        .contains(KOREAN.text("fault." + named(kind) + ".next"));
  }

  /** A quota that no answer of the site speaks of is our own. */
  private static String named(FaultKind kind) {
    return kind == FaultKind.QUOTA ? "quota.own" : kind.key();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dispute G011-260054", "unsettled G011-260054"})
  void a_fault_of_settling_is_not_told_as_one_of_a_forecast(String call) {
    String told = writer.trouble(trouble(FaultKind.BAD_DATA, call), 0).getFirst().body();
    assertThat(told).contains("정산").doesNotContain("예측에 쓰지 않습니다");
  }

  @Test
  void a_call_newer_than_the_bundle_is_printed_as_it_is() {
    String told = writer.trouble(trouble(FaultKind.CHANGED, "moon <x>"), 0).getFirst().body();
    assertThat(told).contains("베트맨 moon (&lt;x&gt;)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<b>",
        "&",
        "_*[",
        "FC \u202Elanesra",
        "مكابي",
        "⚽👨‍👩‍👧",
        "</b></pre>",
        "{home}",
        "$1\\"
      })
  void hostile_names_come_through(String name) {
    Announcement told =
        Announcements.withMatches(
            Announcements.soccer(), match -> Announcements.named(match, name, "원정"));
    List<NewMessage> parts = new MessageWriter(KOREAN, List.of(ME)).predicted(told);
    assertThat(parts).hasSize(1);
    String read = Html.toPlain(parts.getFirst().body());
    assertThat(read).contains("14. " + Printable.of(name) + " vs 원정 → ");
    assertThat(HtmlToken.of(parts.getFirst().body()))
        .filteredOn(token -> token.kind() == HtmlToken.Kind.OPEN)
        .extracting(HtmlToken::raw)
        .containsOnly("<b>", "<pre>");
  }

  @Test
  void names_of_300_characters_are_split_and_not_shortened() {
    String home = "홈&".repeat(150);
    String away = "😀".repeat(150);
    Announcement told =
        Announcements.withMatches(
            Announcements.soccer(), match -> Announcements.named(match, home, away));
    List<NewMessage> parts = new MessageWriter(KOREAN, List.of(ME)).predicted(told);
    assertThat(parts).hasSizeGreaterThan(2);
    assertThat(parts)
        .extracting(part -> part.key().part())
        .isEqualTo(IntStream.rangeClosed(1, parts.size()).boxed().toList());
    assertThat(parts)
        .allSatisfy(part -> assertThat(Html.toPlain(part.body())).hasSizeLessThanOrEqualTo(3_900));
    String joined =
        parts.stream().map(part -> Html.toPlain(part.body())).collect(Collectors.joining());
    assertThat(joined).isEqualTo(Html.toPlain(new PredictionMessage(KOREAN).html(told)));
    assertThat(joined).contains("14. " + home + " vs " + away);
  }

  private static Trouble trouble(FaultKind kind, String call) {
    return new Trouble(
        "i-1",
        new Fault(kind, "betman", call, "no answer in 10 s", null),
        NOON.minusSeconds(60),
        NOON);
  }
}
