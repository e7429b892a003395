package kr.proto14.app.notify.message;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.proto14.app.store.NewMessage;

/** Writes what a daemon tells of itself: its start, its stop, and how it caught up. */
public final class ScheduleWriter {
  private static final Duration NEWS_LASTS = Duration.ofHours(24);
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  private final Texts texts;
  private final Formats formats;
  private final Words words;
  private final ScheduleWords schedule;
  private final Mailing mailing;

  /**
   * A writer.
   *
   * @param texts the bundle {@code messages} in the user's language
   * @param recipients who is told; may be empty
   */
  public ScheduleWriter(Texts texts, List<Recipient> recipients) {
    this.texts = requireNonNull(texts, "texts");
    this.formats = new Formats(texts);
    this.words = new Words(texts);
    this.schedule = new ScheduleWords(texts);
    this.mailing = new Mailing(recipients);
  }

  /** A daemon has started, with these jobs. */
  public List<NewMessage> started(Started started) {
    Page page =
        new Page()
            .line("🚀 ", texts.text("start.title"), "")
            .gap()
            .line(texts.text("start.time", Map.of("time", formats.day(started.at()))))
            .heading(texts.text("start.jobs"));
    started.jobs().forEach(job -> job(page, job.job(), schedule.times(job.moments())));
    job(page, "refresh", schedule.before(started.refreshBefore()));
    page.line(texts.text("start.offset", Map.of("length", schedule.length(started.offset()))));
    if (!started.plan().isEmpty()) {
      page.heading(texts.text("start.plan"));
      started.plan().forEach(page::line);
    }
    page.gap().line(texts.text("start.well"));
    return mailing.of(letter(started.node(), "start", started.at()), page.html());
  }

  private void job(Page page, String job, String times) {
    page.line(texts.text("start.job", Map.of("job", words.named("run.", job), "times", times)));
  }

  /** A daemon stops in order. */
  public List<NewMessage> stopped(String node, Instant at) {
    Page page =
        new Page()
            .line("⏹️ ", texts.text("stop.title"), "")
            .gap()
            .line(texts.text("start.time", Map.of("time", formats.day(at))))
            .gap()
            .line(texts.text("stop.well"));
    return mailing.of(letter(node, "stop", at), page.html());
  }

  /** An outage is over and caught up with. */
  public List<NewMessage> caughtUp(CaughtUp told) {
    Page page =
        new Page()
            .line("⏯️ ", texts.text("caught-up.title"), "")
            .gap()
            .line(
                texts.text(
                    "caught-up.time",
                    Map.of(
                        "from", formats.minute(told.from()),
                        "to", until(told.from(), told.to()),
                        "lasting", formats.duration(Duration.between(told.from(), told.to())))))
            .line(
                texts.text(
                    "caught-up.cause", Map.of("cause", words.named("outage.", told.cause()))))
            .gap();
    told.lines().forEach(line -> page.line(line(line)));
    return mailing.of(letter("outage-" + told.outage(), "catch-up", told.at()), page.html());
  }

  private String line(CaughtUp.Line line) {
    String job = words.named("run.", line.job());
    String late =
        line.late().stream().map(formats::time).distinct().collect(Collectors.joining(", "));
    String key =
        line.late().isEmpty()
            ? "caught-up.missed"
            : line.missed() == 0 ? "caught-up.late" : "caught-up.both";
    return texts.text(
        key,
        Map.of("job", job, "missed", line.missed(), "late", line.late().size(), "times", late));
  }

  /** The day of the end goes without saying where it is that of the beginning. */
  private String until(Instant from, Instant to) {
    return day(from).equals(day(to)) ? formats.time(to) : formats.minute(to);
  }

  private static LocalDate day(Instant at) {
    return at.atZone(SEOUL).toLocalDate();
  }

  private static Letter letter(String subject, String event, Instant at) {
    return new Letter(subject, event, 1, at.plus(NEWS_LASTS));
  }
}
