package kr.proto14.app.source.kspo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import kr.proto14.app.source.http.Fields;
import kr.proto14.app.source.http.Sightings;
import kr.proto14.app.source.http.Unusable;
import kr.proto14.app.source.http.Wording;

/** Reads one row of a page. */
final class RowReader {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final DateTimeFormatter DAY = strict("uuuuMMdd");
  private static final DateTimeFormatter TIME = strict("HHmm");
  private static final int LONGEST = 200;

  private final Sightings sightings;

  RowReader(Sightings sightings) {
    this.sightings = sightings;
  }

  /**
   * Reads a row.
   *
   * @throws Unusable if it has no day or sides, or a field of another type
   * @throws IllegalArgumentException if a side plays itself
   */
  KspoMatch read(JsonNode node, Answer answer) {
    Fields row = Fields.of(node, "row");
    LocalDate date = date(row);
    Optional<Instant> kickOff =
        row.text("match_tm")
            .flatMap(this::time)
            .map(at -> at.atDate(date).atZone(SEOUL).toInstant());
    String sportName = text(row, "match_sport_han_nm");
    KspoSport sport = KspoSport.named(sportName);
    return new KspoMatch(
        date,
        kickOff,
        sport,
        sportName,
        text(row, "leag_han_nm"),
        side(row, "hteam_han_nm"),
        side(row, "ateam_han_nm"),
        text(row, "stdm_han_nm"),
        text(row, "obj_prod_nm"),
        result(row, sport, kickOff.orElse(Instant.MIN), answer),
        answer.receivedAt(),
        answer.raw());
  }

  private KspoResult result(Fields row, KspoSport sport, Instant kickOff, Answer answer) {
    if (!row.has("match_end_val")) {
      return new KspoResult.None();
    }
    KspoResult result = EndValue.read(text(row, "match_end_val"), sport);
    boolean early = answer.receivedAt().isBefore(kickOff);
    if (early && !(result instanceof KspoResult.None || result instanceof KspoResult.Cancelled)) {
      result = new KspoResult.Unresolved(text(row, "match_end_val"));
    }
    String evidence = answer.call();
    switch (result) {
      case KspoResult.None _ -> sightings.met("match-end-val", "there, without a value", evidence);
      case KspoResult.ScoreGiven _ -> sightings.met("match-end-val", "score", evidence);
      case KspoResult.OutcomeGiven _, KspoResult.Cancelled _ ->
          sightings.met("match-end-val", text(row, "match_end_val"), evidence);
      case KspoResult.Unresolved(String text) -> {
        if (sport != KspoSport.OTHER) {
          sightings.met("match-end-val", (early ? "too early " : "unknown ") + text, evidence);
        }
      }
    }
    return result;
  }

  private static LocalDate date(Fields row) {
    String written = row.text("match_ymd").orElseThrow(() -> Unusable.changed("no match_ymd"));
    try {
      return LocalDate.parse(written, DAY);
    } catch (DateTimeException e) {
      throw Unusable.changed("match_ymd is no day");
    }
  }

  /** A number has lost its leading zeros. */
  private Optional<LocalTime> time(String written) {
    String padded = "0".repeat(Math.max(0, 4 - written.length())) + written;
    try {
      return Optional.of(LocalTime.parse(padded, TIME));
    } catch (DateTimeException e) {
      sightings.met("match-tm", written, "match_tm");
      return Optional.empty();
    }
  }

  private static String side(Fields row, String key) {
    String name = text(row, key);
    if (name.isEmpty()) {
      throw Unusable.changed("no %s", key);
    }
    return name;
  }

  private static String text(Fields row, String key) {
    return row.text(key).map(text -> Wording.line(text, LONGEST)).orElse("");
  }

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
