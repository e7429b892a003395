package kr.proto14.app.ops.housekeeping;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.ToIntBiFunction;
import kr.proto14.app.store.Tx;

/** What is dropped, and after how many days; {@code docs/retention.md} says why. */
enum Rule {
  ROUTINE_ANSWERS(7, (tx, before) -> tx.retention().routineAnswers(before)),
  RAW_ANSWERS(90, (tx, before) -> tx.raw().dropOlderThan(before)),
  SNAPSHOTS(30, (tx, before) -> tx.retention().snapshots(before)),
  ODDS(30, (tx, before) -> tx.retention().odds(before)),
  MESSAGE_PICTURES(30, (tx, before) -> tx.retention().pictures(before)),
  MESSAGE_TEXTS(180, (tx, before) -> tx.retention().texts(before)),
  RUN_REQUESTS(7, (tx, before) -> tx.retention().runRequests(before)),
  NODES(30, (tx, before) -> tx.retention().nodes(before)),
  RUNS(400, (tx, before) -> tx.retention().runs(before)),
  SLOTS(400, (tx, before) -> tx.retention().slots(before)),
  OUTAGES(400, (tx, before) -> tx.retention().outages(before)),
  INCIDENTS(400, (tx, before) -> tx.retention().incidents(before)),
  STORMS(30, (tx, before) -> tx.storms().dropEndedBefore(before)),
  SOURCE_DAYS(400, (tx, before) -> tx.retention().sourceDays(day(before)));

  private final Duration kept;

  @SuppressWarnings("ImmutableEnumChecker") // none of them has state
  private final ToIntBiFunction<Tx, Instant> drop;

  Rule(int days, ToIntBiFunction<Tx, Instant> drop) {
    this.kept = Duration.ofDays(days);
    this.drop = drop;
  }

  /** The name used in reports and in the document. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How long what it drops is kept. */
  Duration kept() {
    return kept;
  }

  /** Drops what is old enough now. */
  int apply(Tx tx, Instant now) {
    return drop.applyAsInt(tx, now.minus(kept));
  }

  private static LocalDate day(Instant moment) {
    return moment.atZone(ZoneId.of("Asia/Seoul")).toLocalDate();
  }
}
