package kr.proto14.app.ops.doctor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.store.Inspection;
import kr.proto14.app.store.VitalsTable.Last;

/** The age of the last good backup, and whether it could be restored. */
final class BackupCheck implements Check {
  /** A day, and the two hours that a night of trouble may cost. */
  static final Duration OLDEST = Duration.ofHours(26);

  private final Records records;
  private final Clock clock;

  BackupCheck(Records records, Clock clock) {
    this.records = records;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "backup";
  }

  @Override
  public List<Finding> look() {
    return records.readable().map(this::look).orElse(List.of());
  }

  private List<Finding> look(Inspection database) {
    List<Finding> findings = new ArrayList<>();
    Optional<Last> last = database.reading(tx -> tx.vitals().lastBackup());
    Optional<Instant> good = database.reading(tx -> tx.vitals().lastGoodBackup());
    findings.add(
        last.filter(backup -> good.filter(at -> !at.isBefore(backup.at())).isEmpty())
            .map(backup -> Finding.warning("backup.failed", Map.of("cause", backup.detail())))
            .orElseGet(() -> age(database, good)));
    database
        .reading(tx -> tx.vitals().lastDrill())
        .filter(drill -> !drill.went())
        .ifPresent(
            drill ->
                findings.add(
                    Finding.warning(
                        "drill.failed",
                        Map.of("at", Seoul.minute(drill.at()), "cause", drill.detail()))));
    return findings;
  }

  private Finding age(Inspection database, Optional<Instant> good) {
    Instant oldest = clock.instant().minus(OLDEST);
    if (good.isPresent()) {
      Map<String, Object> words = Map.of("at", Seoul.minute(good.get()));
      return good.get().isBefore(oldest)
          ? Finding.warning("backup.old", words)
          : Finding.ok("backup.good", words);
    }
    boolean young =
        database.reading(tx -> tx.vitals().firstWork()).filter(oldest::isAfter).isEmpty();
    return young
        ? Finding.note("backup.none-yet", Map.of())
        : Finding.warning("backup.none", Map.of());
  }
}
