package kr.proto14.app.ops.doctor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.store.Inspection;

/** This machine's clock beside the database's, which all nodes of one database go by. */
final class DatabaseClockCheck implements Check {
  static final Duration TOLERATED = Duration.ofSeconds(2);

  private final Records records;
  private final Clock clock;

  /**
   * A check of clocks.
   *
   * @param clock this machine's, not corrected by the database's
   */
  DatabaseClockCheck(Records records, Clock clock) {
    this.records = records;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "database-clock";
  }

  @Override
  public List<Finding> look() {
    Optional<Inspection> server = records.readable().filter(database -> !database.isEmbedded());
    return server.map(this::compared).stream().toList();
  }

  private Finding compared(Inspection database) {
    Instant before = clock.instant();
    Instant there = database.time(before);
    Duration took = Duration.between(before, clock.instant());
    Duration off = Duration.between(there, before.plus(took.dividedBy(2))).abs();
    Map<String, Object> words =
        Map.of("seconds", off.toSeconds(), "tolerated", TOLERATED.toSeconds());
    return off.compareTo(TOLERATED) <= 0
        ? Finding.ok("clock.database-agrees", words)
        : Finding.warning("clock.database-differs", words);
  }
}
