package kr.proto14.app.ops.status;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.schedule.ledger.Calendar;

/** The timetable of a calendar. */
public final class CalendarTimetable implements Timetable {
  private final Calendar calendar;

  /** The timetable of a calendar. */
  public CalendarTimetable(Calendar calendar) {
    this.calendar = requireNonNull(calendar, "calendar");
  }

  @Override
  public List<String> jobs() {
    return Stream.of(JobName.values()).map(JobName::key).toList();
  }

  @Override
  public Optional<Instant> next(String job, Instant after) {
    return JobName.of(job).flatMap(name -> calendar.next(name, after));
  }

  @Override
  public boolean isOffset(String job) {
    return JobName.of(job).filter(JobName::isSpread).isPresent();
  }
}
