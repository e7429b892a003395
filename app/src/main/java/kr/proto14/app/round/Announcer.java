package kr.proto14.app.round;

import java.util.List;
import kr.proto14.app.store.NewMessage;

/**
 * Puts what happened into words, once per configured channel and recipient, split to its limits.
 */
public interface Announcer {
  /** The message the product exists for. Empty where no channel is configured. */
  List<NewMessage> predicted(Announcement announcement);

  /** A version in which little more than chances moved, as it stands in place of the one before. */
  List<NewMessage> updated(Announcement announcement);

  /** Told once when a fault is first met, and at every reminder while it lasts. */
  List<NewMessage> trouble(Trouble trouble, int reminder);

  /** Told in place of many alarms, reminders and recoveries. */
  List<NewMessage> flood(Flood flood);

  /** Told once when the fault is over. */
  List<NewMessage> recovered(Trouble trouble);
}
