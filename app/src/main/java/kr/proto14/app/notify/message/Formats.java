package kr.proto14.app.notify.message;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Figures and times as the reader of one language expects them; times are Asia/Seoul. */
final class Formats {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);
  private static final double SMALL = 0.1;

  private final Texts texts;
  private final DateTimeFormatter day;
  private final DateTimeFormatter minute;

  Formats(Texts texts) {
    this.texts = texts;
    this.day = formatter("yyyy-MM-dd (E) HH:mm", texts.locale());
    this.minute = formatter("MM-dd HH:mm", texts.locale());
  }

  /** {@code 2026-09-19 (토) 23:00}. */
  String day(Instant at) {
    return day.format(at);
  }

  /** {@code 09-19 23:00}, where the year goes without saying. */
  String minute(Instant at) {
    return minute.format(at);
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
