package kr.proto14.app.schedule.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import kr.proto14.app.store.OutageTable.Cause;
import kr.proto14.app.store.OutageTable.Outage;
import kr.proto14.app.store.Slot;

/** Why a slot did not run in time, as keys of texts. */
public final class Reasons {
  /** The run for it died. */
  public static final String DIED = "died";

  /** Earlier work held it up. */
  public static final String BEHIND = "behind";

  /** Another run of the job was under way. */
  public static final String BUSY = "busy";

  /** A run had just ended when the daemon started. */
  public static final String RECENT = "recent";

  /** A later slot of the same job ran in its place. */
  public static final String SUPERSEDED = "superseded";

  /** What a slot may wait for the second in which its turn comes. */
  private static final Duration TOLERANCE = Duration.ofMinutes(1);

  private final List<Outage> outages;
  private final Set<Slot.Key> died;
  private final Duration offset;

  Reasons(List<Outage> outages, Set<Slot.Key> died, Duration offset) {
    this.outages = List.copyOf(outages);
    this.died = Set.copyOf(died);
    this.offset = offset;
  }

  /** Why it is late, empty where it is not. */
  String lateness(Slot.Key key, Instant now) {
    if (died.contains(key)) {
      return DIED;
    }
    Instant wanted = key.due().plus(offset);
    if (!now.isAfter(wanted.plus(TOLERANCE))) {
      return "";
    }
    return outages.stream()
        .filter(outage -> heldUp(outage, wanted))
        .map(outage -> outage.cause().key())
        .findFirst()
        .orElse(BEHIND);
  }

  /** An outage that begins while a slot waits for its turn is why it has none. */
  private static boolean heldUp(Outage outage, Instant wanted) {
    return !outage.to().isBefore(wanted) && !outage.from().isAfter(wanted.plus(TOLERANCE));
  }

  /** Whether that is a reason of somebody's choice. */
  static boolean isChosen(String reason) {
    return reason.equals(Cause.PAUSED.key());
  }
}
