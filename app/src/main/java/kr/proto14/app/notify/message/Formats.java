package kr.proto14.app.notify.message;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import kr.proto14.app.round.track.Tips;

/** Figures and times as the reader of one language expects them; times are Asia/Seoul. */
final class Formats {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);
  private static final double SMALL = 0.1;

  private final Texts texts;
  private final DateTimeFormatter day;
  private final DateTimeFormatter minute;
  private final DateTimeFormatter time;
  private final DateTimeFormatter dayOfYear;

  Formats(Texts texts) {
    this.texts = texts;
    this.day = formatter("yyyy-MM-dd (E) HH:mm", texts.locale());
    this.minute = formatter("MM-dd HH:mm", texts.locale());
    this.time = formatter("HH:mm", texts.locale());
    this.dayOfYear = formatter("MM-dd", texts.locale());
  }

  /** {@code 2026-09-19 (토) 23:00}. */
  String day(Instant at) {
    return day.format(at);
  }

  /** {@code 09-19 23:00}, where the year goes without saying. */
  String minute(Instant at) {
    return minute.format(at);
  }

  /** {@code 23:00}, where the day goes without saying. */
  String time(Instant at) {
    return time.format(at);
  }

  /** {@code 09-19}, where the year goes without saying. */
  String dayOfYear(LocalDate day) {
    return dayOfYear.format(day);
  }

  /** {@code 58.3%}: a share of 0-1 in per cent with one decimal. */
  String share(double share) {
    return String.format(texts.locale(), "%.1f%%", share * 100);
  }

  /** The arguments of a text about hits. */
  Map<String, Object> hits(Tips tips) {
    double share = tips.counted() == 0 ? 0 : (double) tips.hits() / tips.counted();
    return Map.of("percent", share(share), "hits", tips.hits(), "counted", tips.counted());
  }

  /** {@code 57%}: a chance of 0-1 in whole per cent. */
  String percent(double chance) {
    return Math.round(chance * 100) + "%";
  }

  /** Two significant digits; a small chance also as one in so many. */
  String chance(double chance) {
    String percent = plain(BigDecimal.valueOf(chance).movePointRight(2).round(TWO_DIGITS)) + "%";
    if (chance <= 0 || chance >= SMALL) {
      return percent;
    }
    BigDecimal many = BigDecimal.ONE.divide(BigDecimal.valueOf(chance), TWO_DIGITS);
    return texts.text("chance.small", Map.of("percent", percent, "many", plain(many)));
  }

  /** The two largest units of a time span: days and hours, hours and minutes, or minutes. */
  String duration(Duration span) {
    if (span.toDays() > 0) {
      return texts.text(
          "duration.days", Map.of("days", span.toDays(), "hours", span.toHoursPart()));
    }
    if (span.toHours() > 0) {
      return texts.text(
          "duration.hours", Map.of("hours", span.toHours(), "minutes", span.toMinutesPart()));
    }
    return span.toMinutes() > 0
        ? texts.text("duration.minutes", Map.of("minutes", span.toMinutes()))
        : texts.text("duration.moment");
  }

  private String plain(BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
    format.setMaximumFractionDigits(Math.max(0, number.scale()));
    return format.format(number);
  }

  private static DateTimeFormatter formatter(String pattern, Locale locale) {
    return DateTimeFormatter.ofPattern(pattern, locale).withZone(SEOUL);
  }
}
