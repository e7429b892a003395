package kr.proto14.app.history.csv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds days whose day and month changed places although both ways are days of the calendar. In a
 * league listed by date such a day jumps months away from its neighbours, and fits between them the
 * other way round. Days after the 12th cannot be swapped unnoticed: they are what the others are
 * held against. A league that is not listed by date is not judged.
 */
final class DateOrder {
  private static final int SLACK_DAYS = 7;
  private static final int NEAR_DAYS = 45;
  private static final int MOST_WAITING = 2_000;

  /** Of a hundred steps from one certain day to the next, so many go forward in an ordered list. */
  private static final int ORDERED = 95;

  private final Map<String, Track> leagues = new HashMap<>();

  /** Notes the day of a row. */
  void saw(long line, String league, LocalDate day) {
    Track track = leagues.computeIfAbsent(league, _ -> new Track());
    if (Dates.canBeSwapped(day)) {
      track.wait(line, day);
    } else {
      track.reach(day);
    }
  }

  /** The rows that look swapped, once all rows were seen. */
  List<Problem> suspects() {
    List<Problem> suspects = new ArrayList<>();
    leagues.values().forEach(track -> suspects.addAll(track.end()));
    return suspects;
  }

  private record Waiting(long line, LocalDate day) {}

  private static final class Track {
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Problem> suspects = new ArrayList<>();
    private @Nullable LocalDate before;
    private int forward;
    private int backward;

    void wait(long line, LocalDate day) {
      if (waiting.size() < MOST_WAITING) {
        waiting.add(new Waiting(line, day));
      }
    }

    void reach(LocalDate certain) {
      if (before != null) {
        if (certain.isBefore(before)) {
          backward++;
        } else {
          forward++;
        }
      }
      judge(certain);
      before = certain;
    }

    List<Problem> end() {
      judge(null);
      return backward * 100 <= (100 - ORDERED) * (forward + backward) ? suspects : List.of();
    }

    private void judge(@Nullable LocalDate after) {
      for (Waiting each : waiting) {
        if (isOutside(each.day, after) && isNear(Dates.swapped(each.day), after)) {
          suspects.add(new Problem(each.line, ProblemKind.SWAPPED_DATE, each.day.toString()));
        }
      }
      waiting.clear();
    }

    private boolean isOutside(LocalDate day, @Nullable LocalDate after) {
      boolean tooEarly = before != null && day.isBefore(before.minusDays(SLACK_DAYS));
      boolean tooLate = after != null && day.isAfter(after.plusDays(SLACK_DAYS));
      return tooEarly || tooLate;
    }

    private boolean isNear(LocalDate day, @Nullable LocalDate after) {
      boolean afterBefore =
          before != null
              && !day.isBefore(before.minusDays(SLACK_DAYS))
              && !day.isAfter(before.plusDays(NEAR_DAYS));
      boolean beforeAfter =
          after != null
              && !day.isBefore(after.minusDays(NEAR_DAYS))
              && !day.isAfter(after.plusDays(SLACK_DAYS));
      return afterBefore || beforeAfter;
    }
  }
}
