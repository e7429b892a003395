package kr.proto14.app.notify.message;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kr.proto14.app.notify.Html;
import kr.proto14.app.round.Daily;
import kr.proto14.app.round.Report;
import kr.proto14.app.round.Reporter;
import kr.proto14.app.round.Weekly;
import kr.proto14.app.round.track.PoolStatistics;
import kr.proto14.app.store.NewMessage;
import kr.proto14.app.store.Picture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes every report in one language, in Telegram's HTML, for each recipient, and the same texts
 * for the command line.
 *
 * <p>A report and a weekly summary are worth telling for a week, the state of a day for a day. This
 * class is thread-safe.
 */
public final class ReportWriter implements Reporter {
  private static final Logger LOG = LoggerFactory.getLogger(ReportWriter.class);
  private static final Duration NEWS_LASTS = Duration.ofDays(7);
  private static final Duration STATE_LASTS = Duration.ofHours(24);
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final int EVENING = 21;

  private final Texts texts;
  private final Mailing mailing;
  private final Function<Weekly, Picture> painter;

  /**
   * A writer.
   *
   * @param texts the bundle {@code messages} in the user's language
   * @param recipients who is told; may be empty
   */
  public ReportWriter(Texts texts, List<Recipient> recipients) {
    this(texts, recipients, new WeeklyChart(texts)::draw);
  }

  ReportWriter(Texts texts, List<Recipient> recipients, Function<Weekly, Picture> painter) {
    this.texts = requireNonNull(texts, "texts");
    this.mailing = new Mailing(recipients);
    this.painter = requireNonNull(painter, "painter");
  }

  @Override
  public List<NewMessage> settled(Report report) {
    String round = report.settlement().round().toString();
    Instant deadline = report.at().plus(NEWS_LASTS);
    return mailing.of(
        new Letter(round, "report", report.settlement().version(), deadline), html(report));
  }

  @Override
  public List<NewMessage> weekly(Weekly weekly) {
    Week week = Week.of(weekly.monday());
    Letter letter = new Letter(week.toString(), "weekly", 1, weekly.at().plus(NEWS_LASTS));
    return mailing.of(letter, html(weekly), illustration(weekly, week));
  }

  @Override
  public List<NewMessage> daily(Daily daily) {
    Instant deadline = daily.at().plus(STATE_LASTS);
    // One that is asked for in the afternoon must not stand for the one of the evening.
    int version = daily.at().atZone(SEOUL).getHour() < EVENING ? 2 : 1;
    return mailing.of(new Letter(daily.day().toString(), "daily", version, deadline), html(daily));
  }

  /** The report as the message says it, without markup and of any length. */
  public String text(Report report) {
    return Html.toPlain(html(report));
  }

  /** The weekly summary as the message says it, without markup and picture. */
  public String text(Weekly weekly) {
    return Html.toPlain(html(weekly));
  }

  /** The state of a day as the message says it, without markup. */
  public String text(Daily daily) {
    return Html.toPlain(html(daily));
  }

  /** What rounds add up to, as the reports say it, without markup. */
  public String text(List<PoolStatistics> statistics) {
    return Html.toPlain(new StatisticsLines(texts).html(statistics));
  }

  private String html(Report report) {
    return new ResultReport(texts).html(report);
  }

  private String html(Weekly weekly) {
    return new WeeklySummary(texts).html(weekly);
  }

  private String html(Daily daily) {
    return new DailyState(texts).html(daily);
  }

  private Optional<Illustration> illustration(Weekly weekly, Week week) {
    boolean empty = weekly.pools().stream().allMatch(pool -> pool.course().isEmpty());
    if (empty || mailing.recipients().isEmpty()) {
      return Optional.empty();
    }
    // A JDK without fonts, or without the drawing classes, fails in all of these ways.
    try {
      String caption = Html.escape(texts.text("weekly.caption", week.words()));
      return Optional.of(new Illustration(painter.apply(weekly), caption));
    } catch (RuntimeException | LinkageError | InternalError e) {
      LOG.warn(
          "the weekly summary goes without its chart, which cannot be drawn here: {}",
          e.toString());
      LOG.debug("the chart failed", e);
      return Optional.empty();
    }
  }
}
