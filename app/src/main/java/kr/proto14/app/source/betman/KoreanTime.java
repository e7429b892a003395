package kr.proto14.app.source.betman;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Times as the site prints them, such as {@code 26.07.11 (토) 19:30}. */
final class KoreanTime {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final DateTimeFormatter PRINTED =
      DateTimeFormatter.ofPattern("uu.MM.dd HH:mm", Locale.ROOT);

  private KoreanTime() {}

  /** The instant a printed time means, empty where it is none. */
  static Optional<Instant> parse(String printed) {
    String withoutDay = printed.replaceAll("\\s*\\(.*?\\)\\s*", " ").strip();
    try {
      return Optional.of(LocalDateTime.parse(withoutDay, PRINTED).atZone(SEOUL).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
