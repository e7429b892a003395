package kr.proto14.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kr.proto14.engine.pool.RoundId;

/** What happens to the daemon of the season, and when. */
final class Script {
  static final Instant START = at("2026-09-11T19:30:00+09:00");
  static final Instant END = at("2026-09-21T09:30:00+09:00");
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  private Script() {}

  /** What can happen. */
  enum Turn {
    /** A round goes on sale. */
    SALE_OPEN,
    /** The sale of a round ends. */
    SALE_END,
    /** Betman refuses every call. */
    BLOCKED,
    /** Betman answers again. */
    UNBLOCKED,
    /** The odds of a round have moved. */
    MOVED,
    /** The host goes down without warning. */
    DARK,
    /** The host comes up again. */
    LIGHT,
    /** A day is over. */
    MIDNIGHT
  }

  /** Something that happens. */
  record Cue(Instant at, Turn turn, Optional<RoundId> round) {}

  /** All that happens, in order. */
  static List<Cue> cues(Repertoire repertoire) {
    List<Cue> cues = new ArrayList<>();
    for (RoundId id : List.of(Repertoire.BASKETBALL, Repertoire.MIDWEEK, Repertoire.WEEKEND)) {
      cues.add(new Cue(repertoire.round(id).saleStart(), Turn.SALE_OPEN, Optional.of(id)));
      cues.add(new Cue(repertoire.round(id).saleEnd(), Turn.SALE_END, Optional.of(id)));
    }
    cues.add(cue("2026-09-15T07:00:00+09:00", Turn.BLOCKED));
    cues.add(cue("2026-09-15T16:30:00+09:00", Turn.UNBLOCKED));
    cues.add(new Cue(at("2026-09-16T18:30:00+09:00"), Turn.MOVED, Optional.of(Repertoire.MIDWEEK)));
    cues.add(cue("2026-09-20T01:30:00+09:00", Turn.DARK));
    cues.add(cue("2026-09-20T07:10:00+09:00", Turn.LIGHT));
    days()
        .forEach(
            day ->
                cues.add(
                    new Cue(
                        day.plusDays(1).atStartOfDay(SEOUL).toInstant(),
                        Turn.MIDNIGHT,
                        Optional.empty())));
    return cues.stream()
        .filter(cue -> cue.at().isAfter(START))
        .sorted(Comparator.comparing(Cue::at))
        .toList();
  }

  /** How many evenings there are. */
  static int evenings() {
    return days().size();
  }

  private static List<LocalDate> days() {
    return START.atZone(SEOUL).toLocalDate().datesUntil(END.atZone(SEOUL).toLocalDate()).toList();
  }

  private static Cue cue(String at, Turn turn) {
    return new Cue(at(at), turn, Optional.empty());
  }

  private static Instant at(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
