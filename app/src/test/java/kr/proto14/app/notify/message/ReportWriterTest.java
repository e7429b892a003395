package kr.proto14.app.notify.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.proto14.app.notify.Html;
import kr.proto14.app.round.Report;
import kr.proto14.app.round.Weekly;
import kr.proto14.app.store.NewMessage;
import kr.proto14.app.store.OutboxKey;
import kr.proto14.app.store.Picture;
import kr.proto14.app.testing.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportWriterTest {
  static final List<Throwable> WITHOUT_FONTS =
      List.of(
          new NullPointerException("fontconfig"),
          new NoClassDefFoundError("java/awt/Font"),
          new UnsatisfiedLinkError("no awt"),
          new InternalError("Fontconfig head is null"));

  private static final Texts KOREAN = Texts.of("messages", Locale.KOREAN);
  private static final Recipient ME = new Recipient("telegram", "42");
  private static final Recipient GROUP = new Recipient("telegram", "-100");

  private final ReportWriter writer = writer(weekly -> Pictures.pixel());

  @Test
  void a_report_is_keyed_by_round_and_settlement_and_worth_telling_for_a_week() {
    List<NewMessage> told = writer.settled(Reports.corrected());
    assertThat(told)
        .extracting(NewMessage::key)
        .containsExactly(
            new OutboxKey("G011-260054", "report", 2, "telegram", "42", 1),
            new OutboxKey("G011-260054", "report", 2, "telegram", "-100", 1));
    assertThat(told)
        .extracting(NewMessage::deadline)
        .containsOnly(Reports.MORNING.plus(Duration.ofDays(7)));
  }

  @Test
  void a_week_is_keyed_by_its_iso_name_and_its_picture_is_the_last_part() {
    List<NewMessage> told = writer.weekly(States.emptyPool());
    assertThat(told)
        .extracting(NewMessage::key)
        .containsExactly(
            new OutboxKey("2026-W38", "weekly", 1, "telegram", "42", 1),
            new OutboxKey("2026-W38", "weekly", 1, "telegram", "42", 2),
            new OutboxKey("2026-W38", "weekly", 1, "telegram", "-100", 1),
            new OutboxKey("2026-W38", "weekly", 1, "telegram", "-100", 2));
    assertThat(told)
        .extracting(NewMessage::picture)
        .containsExactly(
            Optional.empty(),
            Optional.of(Pictures.pixel()),
            Optional.empty(),
            Optional.of(Pictures.pixel()));
    assertThat(told.get(1).body()).isEqualTo("📈 회차별 적중률 · 2026년 38주차");
  }

  @Test
  void a_day_is_keyed_by_its_date_and_worth_telling_for_a_day() {
    NewMessage told = writer.daily(States.fine()).getFirst();
    assertThat(told.key()).isEqualTo(new OutboxKey("2026-09-16", "daily", 1, "telegram", "42", 1));
    assertThat(told.deadline()).isEqualTo(States.fine().at().plus(Duration.ofHours(24)));
  }

  @ParameterizedTest
  @FieldSource("WITHOUT_FONTS")
  void a_machine_that_cannot_draw_still_gets_the_text(Throwable failure) {
    ReportWriter without =
        writer(
            weekly -> {
              switch (failure) {
                case Error error -> throw error;
                case RuntimeException exception -> throw exception;
                default -> throw new AssertionError(failure);
              }
            });
    List<NewMessage> told = without.weekly(States.emptyPool());
    assertThat(told).hasSize(2).allMatch(part -> part.picture().isEmpty());
    assertThat(told.getFirst().body())
        .isEqualTo(writer.weekly(States.emptyPool()).getFirst().body());
  }

  @Test
  void nothing_is_drawn_without_rounds_or_without_readers() {
    AtomicInteger drawn = new AtomicInteger();
    Function<Weekly, Picture> counting =
        weekly -> {
          drawn.incrementAndGet();
          return Pictures.pixel();
        };
    Weekly full = States.emptyPool();
    Weekly empty =
        new Weekly(
            full.monday(),
            List.of(full.pools().getLast(), full.pools().getLast()),
            full.safety(),
            full.at());

    assertThat(new ReportWriter(KOREAN, List.of(), counting).weekly(full)).isEmpty();
    assertThat(writer(counting).weekly(empty)).hasSize(2);
    assertThat(drawn).hasValue(0);
    assertThat(writer(counting).weekly(full)).hasSize(4);
    assertThat(drawn).as("one picture serves all readers").hasValue(1);
  }

  @Test
  void the_command_line_prints_what_the_messages_say() {
    assertThat(writer.text(Reports.soccer()))
        .isEqualTo(read(writer.settled(Reports.soccer())))
        .doesNotContain("<b>");
    assertThat(writer.text(States.fine())).isEqualTo(read(writer.daily(States.fine())));
    assertThat(read(writer.weekly(States.few()))).startsWith(writer.text(States.few()));
    String statistics = writer.text(List.of(Reports.soccerStatistics()));
    assertThat(statistics.lines().filter(line -> line.startsWith("•")))
        .isNotEmpty()
        .isSubsetOf(writer.text(Reports.soccer()).lines().toList());
  }

  @Test
  void a_report_is_one_message_of_usual_names() {
    for (Report report : List.of(Reports.soccer(), Reports.basketball(), Reports.voided())) {
      assertThat(writer.settled(report)).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<b>", "&", "_*[", "مكابي", "</b></pre>", "{home}", "$1\\"})
  void hostile_names_come_through(String name) {
    String read = writer.text(named(name, "원정"));
    assertThat(read).contains("14. " + Printable.of(name) + " vs 원정 → 예측 승");
    assertThat(HtmlToken.of(writer.settled(named(name, "원정")).getFirst().body()))
        .filteredOn(token -> token.kind() == HtmlToken.Kind.OPEN)
        .extracting(HtmlToken::raw)
        .containsOnly("<b>");
  }

  @Test
  void names_of_300_characters_are_split_and_not_shortened() {
    Report report = named("홈&".repeat(150), "😀".repeat(150));
    List<NewMessage> parts = new ReportWriter(KOREAN, List.of(ME)).settled(report);
    assertThat(parts).hasSizeGreaterThan(2);
    assertThat(parts)
        .allSatisfy(part -> assertThat(Html.toPlain(part.body())).hasSizeLessThanOrEqualTo(3_900));
    String joined =
        parts.stream().map(part -> Html.toPlain(part.body())).collect(Collectors.joining());
    assertThat(joined).isEqualTo(writer.text(report));
  }

  private static Report named(String home, String away) {
    Report report = Reports.soccer();
    var told =
        Announcements.withMatches(
            Announcements.withVersion(Announcements.soccer(), 2),
            match -> Announcements.named(match, home, away));
    return new Report(
        report.settlement(),
        told.prediction(),
        report.first(),
        report.advice(),
        report.score(),
        report.lines(),
        report.statistics(),
        report.at());
  }

  private static ReportWriter writer(Function<Weekly, Picture> painter) {
    return new ReportWriter(KOREAN, List.of(ME, GROUP), painter);
  }

  /** What the first reader reads. */
  private static String read(List<NewMessage> told) {
    return told.stream()
        .filter(part -> part.key().recipient().equals("42"))
        .map(part -> Html.toPlain(part.body()))
        .collect(Collectors.joining("\n"));
  }
}
