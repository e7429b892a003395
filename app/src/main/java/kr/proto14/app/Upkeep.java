package kr.proto14.app;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import kr.proto14.app.ops.backup.BackupResult;
import kr.proto14.app.ops.backup.BackupResult.Upload;
import kr.proto14.app.ops.backup.Backups;
import kr.proto14.app.ops.backup.Drill;
import kr.proto14.app.ops.backup.DrillResult;
import kr.proto14.app.ops.housekeeping.Housekeeping;
import kr.proto14.app.ops.housekeeping.HousekeepingReport;
import kr.proto14.app.round.JobTrouble;
import kr.proto14.app.round.LifeReport;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;

/** The jobs that look after the program itself, reported as the others are. */
final class Upkeep {
  private Upkeep() {}

  static LifeReport backup(Backups backups) {
    return switch (backups.run()) {
      case BackupResult.Made made when made.upload() instanceof Upload.Failed(String detail) ->
          failed(JobName.BACKUP, "The backup " + made.name() + " is not outside: " + detail);
      case BackupResult.Made made ->
          well(
              String.format(
                  Locale.ROOT, "%s: %,d rows, %,d bytes", made.name(), made.rows(), made.bytes()));
      case BackupResult.Failed failed ->
          failed(JobName.BACKUP, failed.kind().key() + ": " + failed.detail());
    };
  }

  static LifeReport drill(Drill drill) {
    return switch (drill.run()) {
      case DrillResult.Passed passed ->
          well(
              String.format(
                  Locale.ROOT,
                  "%s came back whole: %,d rows, %,d seals",
                  passed.backup(),
                  passed.rows(),
                  passed.links()));
      case DrillResult.Failed failed ->
          failed(JobName.DRILL, failed.kind().key() + ": " + failed.detail());
    };
  }

  static LifeReport housekeeping(Housekeeping housekeeping, Instant now) {
    HousekeepingReport report = housekeeping.run(now);
    return report.wentWell()
        ? well(report.total() + " rows dropped")
        : failed(JobName.HOUSEKEEPING, "A table could not be tidied.");
  }

  private static LifeReport well(String note) {
    return new LifeReport(List.of(), List.of(), List.of(note));
  }

  private static LifeReport failed(JobName job, String detail) {
    Fault fault =
        new Fault(FaultKind.BAD_DATA, JobTrouble.SOURCE, JobTrouble.call(job.key()), detail, null);
    return new LifeReport(List.of(), List.of(fault), List.of());
  }
}
