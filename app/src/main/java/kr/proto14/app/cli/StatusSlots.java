package kr.proto14.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.proto14.app.ops.status.Punctuality;
import kr.proto14.app.store.SlotState;
import kr.proto14.app.store.StandingTable.Unpunctual;

/** Whether work is done when it is due. */
final class StatusSlots {
  private static final int SHOWN = 5;

  private final Session session;

  StatusSlots(Session session) {
    this.session = session;
  }

  List<String> lines(Punctuality punctuality) {
    List<String> lines = new ArrayList<>();
    lines.add(month(punctuality));
    List<Unpunctual> week = punctuality.week();
    lines.add(count("status.day", week.subList(0, punctuality.day())));
    lines.add(count("status.week", week));
    week.stream().limit(SHOWN).forEach(slot -> lines.add(line(slot)));
    if (week.size() > SHOWN) {
      lines.add(session.text("status.slots.more", Map.of("count", week.size() - SHOWN)));
    }
    return lines;
  }

  private String month(Punctuality punctuality) {
    if (punctuality.share().isEmpty()) {
      return session.text("status.month.none");
    }
    return session.text(
        "status.month",
        Map.of(
            "share",
            String.format(Locale.ROOT, "%.1f%%", 100 * punctuality.share().getAsDouble()),
            "on",
            punctuality.onTime(),
            "all",
            punctuality.expected()));
  }

  private String count(String key, List<Unpunctual> slots) {
    int late = (int) slots.stream().filter(slot -> slot.state() == SlotState.LATE).count();
    return session.text(key, Map.of("late", late, "missed", slots.size() - late));
  }

  private String line(Unpunctual slot) {
    String reason = slot.reason();
    return session.text(
        slot.state() == SlotState.LATE ? "status.slot.late" : "status.slot.missed",
        Map.of(
            "time", KoreanTime.minute(slot.key().due()),
            "job", session.textOr("job." + slot.key().job(), slot.key().job()),
            "reason", session.textOr("reason." + reason, reason)));
  }
}
