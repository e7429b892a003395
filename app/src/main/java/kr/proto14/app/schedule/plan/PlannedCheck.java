package kr.proto14.app.schedule.plan;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;

/**
 * A check beside the fixed ones of the calendar.
 *
 * @param due its slot, without the offset of the installation
 * @param reason why it is planned
 */
public record PlannedCheck(Instant due, Reason reason) implements Comparable<PlannedCheck> {
  private static final Comparator<PlannedCheck> ORDER =
      Comparator.comparing(PlannedCheck::due).thenComparing(PlannedCheck::reason);

  /** Why a check is planned. */
  public enum Reason {
    /** Rounds usually open at this hour. */
    OPENING,
    /** Half an hour after it, for a round that was expected and has not appeared. */
    OPENING_AGAIN,
    /** A sale ends soon. */
    CLOSING;

    /** The name used in the ledger, in JSON and in message keys. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public PlannedCheck {
    requireNonNull(due, "due");
    requireNonNull(reason, "reason");
  }

  @Override
  public int compareTo(PlannedCheck other) {
    return ORDER.compare(this, other);
  }
}
