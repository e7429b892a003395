package kr.proto14.app.ops.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which jobs there are, and when the calendar lets them run. */
public interface Timetable {
  /** The names of all jobs, in the order they are told. */
  List<String> jobs();

  /** The next slot of a job after a moment; empty for one that has no fixed slots. */
  Optional<Instant> next(String job, Instant after);

  /** Whether its runs start at their slots plus the offset of the installation. */
  boolean isOffset(String job);
}
