package kr.proto14.app.ops.doctor;

import static kr.proto14.app.ops.doctor.Level.ERROR;
import static kr.proto14.app.ops.doctor.Level.NOTE;
import static kr.proto14.app.ops.doctor.Level.WARNING;

import java.time.Duration;
import java.util.function.Consumer;

/** What rows of a database can tell of an installation that is not well. */
enum RecordedFault {
  A_CHANGED_SEAL(
      "chain.broken",
      ERROR,
      it ->
          it.sql(
              "INSERT INTO seal (seq, kind, sealed_at, text, hash)"
                  + " VALUES (1, 'prediction', 0, '{}', 'another')")),
  A_DAEMON_THAT_DIED(
      "daemon.died",
      WARNING,
      it -> it.sql("UPDATE node SET beat_at = " + it.ago(Duration.ofHours(2)))),
  NO_DAEMON("daemon.none", NOTE, it -> it.sql("UPDATE node SET stopped_at = beat_at")),
  A_LEASE_NOBODY_RENEWS(
      "lease.stale", WARNING, it -> it.sql(lease("elsewhere", it.ago(Duration.ofMinutes(3))))),
  A_RUN_WITHOUT_AN_END(
      "run.died",
      WARNING,
      it ->
          it.sql(
              "INSERT INTO job_run (job, started_at) VALUES ('results', "
                  + it.ago(Duration.ofHours(3))
                  + ")")),
  A_MESSAGE_THAT_DOES_NOT_GO(
      "outbox.waiting",
      WARNING,
      it -> it.sql(message("PENDING", it.ago(Duration.ofHours(1)), it.ago(Duration.ZERO)))),
  A_MESSAGE_IN_SOMEBODYS_HANDS(
      "outbox.waiting",
      WARNING,
      it -> it.sql(message("SENDING", it.ago(Duration.ofHours(1)), it.ago(Duration.ZERO)))),
  A_DEAD_LETTER(
      "outbox.dead",
      WARNING,
      it -> it.sql(message("DEAD", it.ago(Duration.ofDays(2)), it.ago(Duration.ofDays(1))))),
  NO_BACKUP(
      "backup.none",
      WARNING,
      it ->
          it.sql(
              "DELETE FROM backup",
              "INSERT INTO installation (id, name, offset_seconds, created_at) VALUES (1, 'x', 60, "
                  + it.ago(Duration.ofDays(3))
                  + ")")),
  NO_BACKUP_ON_THE_FIRST_DAY("backup.none-yet", NOTE, it -> it.sql("DELETE FROM backup")),
  AN_OLD_BACKUP(
      "backup.old",
      WARNING,
      it -> it.sql("UPDATE backup SET ended_at = " + it.ago(Duration.ofHours(27)))),
  A_FAILED_BACKUP("backup.failed", WARNING, it -> it.sql(backup(it, "failed"))),
  A_DRILL_THAT_FAILED(
      "drill.failed",
      WARNING,
      it -> it.sql("UPDATE restore_drill SET outcome = 'failed', detail = 'two rows are missing'")),
  A_MISSED_SLOT("slots.missed", WARNING, it -> it.sql(slot("MISSED", it.ago(Duration.ofHours(5))))),
  A_PLANNED_RUN_NOBODY_TOOK(
      "runs.overdue", WARNING, it -> it.sql(slot("PLANNED", it.ago(Duration.ofHours(1))))),
  A_FAULT_THAT_LASTS(
      "incidents.open",
      WARNING,
      it ->
          it.sql(
              "INSERT INTO incident (id, source, call, kind, detail, opened_at, last_met_at,"
                  + " last_told_at) VALUES ('x', 'betman', 'list', 'BLOCKED', 'x', 1, 1, 1)")),
  AN_ANSWER_OF_A_NEW_FORM(
      "variants.new",
      NOTE,
      it ->
          it.sql(
              "INSERT INTO variant (source, variant, met_at, evidence)"
                  + " VALUES ('betman', 'sale-status=보류', "
                  + it.ago(Duration.ofDays(1))
                  + ", 'x')"));

  final String id;
  final Level level;

  @SuppressWarnings("ImmutableEnumChecker") // none of them has state
  private final Consumer<Patient> seed;

  RecordedFault(String id, Level level, Consumer<Patient> seed) {
    this.id = id;
    this.level = level;
    this.seed = seed;
  }

  void in(Patient patient) {
    seed.accept(patient);
  }

  static String lease(String host, long expires) {
    return "INSERT INTO lease (name, holder, host, pid, started, expires) VALUES ('check', 'x', '"
        + host
        + "', 14, 1, "
        + expires
        + ")";
  }

  static String slot(String state, long due) {
    return ("INSERT INTO slot (job, due_at, subject, kind, state, reason, planned_at)"
            + " VALUES ('check', %d, '', 'calendar', '%s', 'down', %d)")
        .formatted(due, state, due);
  }

  static String message(String state, long next, long deadline) {
    return ("INSERT INTO outbox (subject, event, version, channel, recipient, part, body, state,"
            + " created_at, next_attempt, deadline)"
            + " VALUES ('x', 'x', 1, 'telegram', '14', 1, 'x', '%s', %d, %d, %d)")
        .formatted(state, next, next, deadline);
  }

  private static String backup(Patient it, String outcome) {
    long now = it.ago(Duration.ZERO);
    return ("INSERT INTO backup (name, started_at, ended_at, outcome, detail, bytes, row_count)"
            + " VALUES ('two', %d, %d, '%s', 'no room', 0, 0)")
        .formatted(now, now, outcome);
  }
}
