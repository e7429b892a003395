package kr.proto14.app;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.proto14.app.ops.backup.BackupResult;
import kr.proto14.app.ops.backup.BackupResult.Upload;
import kr.proto14.app.ops.backup.Backups;
import kr.proto14.app.ops.backup.Drill;
import kr.proto14.app.ops.backup.DrillResult;
import kr.proto14.app.ops.housekeeping.Housekeeping;
import kr.proto14.app.ops.housekeeping.HousekeepingReport;
import kr.proto14.app.round.JobTrouble;
import kr.proto14.app.round.LifeReport;
import kr.proto14.app.round.Note;
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
              "backed-up",
              Map.of(
                  "file", made.name(), "rows", number(made.rows()), "bytes", number(made.bytes())));
      case BackupResult.Failed failed ->
          failed(JobName.BACKUP, failed.kind().key() + ": " + failed.detail());
    };
  }

  static LifeReport drill(Drill drill) {
    return switch (drill.run()) {
      case DrillResult.Passed passed ->
          well(
              "drilled",
              Map.of(
                  "file", passed.backup(),
                  "rows", number(passed.rows()),
                  "links", number(passed.links())));
      case DrillResult.Failed failed ->
          failed(JobName.DRILL, failed.kind().key() + ": " + failed.detail());
    };
  }

  static LifeReport housekeeping(Housekeeping housekeeping, Instant now) {
    HousekeepingReport report = housekeeping.run(now);
    return report.wentWell()
        ? well("tidied", Map.of("rows", number(report.total())))
        : failed(JobName.HOUSEKEEPING, "A table could not be tidied.");
  }

  private static LifeReport well(String key, Map<String, String> arguments) {
    return new LifeReport(List.of(), List.of(), List.of(new Note(key, arguments)));
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static LifeReport failed(JobName job, String detail) {
    Fault fault =
        new Fault(FaultKind.BAD_DATA, JobTrouble.SOURCE, JobTrouble.call(job.key()), detail, null);
    return new LifeReport(List.of(), List.of(fault), List.of());
  }
}
