package kr.proto14.app.notify.message;

import java.time.Duration;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.proto14.app.config.Moments;
import kr.proto14.app.config.Moments.Moment;

/** Times of a schedule in the user's words. */
public final class ScheduleWords {
  private final Texts texts;

  /** Words of the bundle {@code messages}. */
  public ScheduleWords(Texts texts) {
    this.texts = texts;
  }

  /** {@code 매일 02:00, 08:00}, {@code 월요일 09:00}. */
  public String times(Moments moments) {
    boolean daily = moments.moments().stream().allMatch(moment -> moment.day().isEmpty());
    String times = moments.moments().stream().map(this::time).collect(Collectors.joining(", "));
    return daily ? texts.text("schedule.daily", Map.of("times", times)) : times;
  }

  private String time(Moment moment) {
    String time = moment.time().toString();
    return moment
        .day()
        .map(day -> day.getDisplayName(TextStyle.FULL, texts.locale()) + " " + time)
        .orElse(time);
  }

  /** {@code 발매 마감 6시간, 3시간, 20분 전}. */
  public String before(List<Duration> lengths) {
    return texts.text(
        "schedule.before",
        Map.of("lengths", lengths.stream().map(this::length).collect(Collectors.joining(", "))));
  }

  /** {@code 6시간}, {@code 1시간 30분}, {@code 20분}. */
  public String length(Duration length) {
    if (length.toMinutes() == 0) {
      return texts.text("schedule.seconds", Map.of("count", length.toSeconds()));
    }
    String minutes = texts.text("schedule.minutes", Map.of("count", length.toMinutesPart()));
    if (length.toHours() == 0) {
      return minutes;
    }
    String hours = texts.text("schedule.hours", Map.of("count", length.toHours()));
    return length.toMinutesPart() == 0 ? hours : hours + " " + minutes;
  }
}
