package kr.proto14.app.ops.status;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import kr.proto14.app.store.SlotState;
import kr.proto14.app.store.StandingTable.Unpunctual;

/**
 * Whether work is done when it is due.
 *
 * @param week slots of the last 7 days that ran late or never, the newest first
 * @param day how many of them were due in the last 24 hours
 * @param month slots of this month in Korea, by state; those to come left out
 */
public record Punctuality(List<Unpunctual> week, int day, Map<SlotState, Integer> month) {
  public Punctuality {
    week = List.copyOf(week);
    month = Map.copyOf(month);
    if (day < 0 || day > week.size()) {
      throw new IllegalArgumentException(day + " of " + week.size());
    }
  }

  static Punctuality of(
      List<Unpunctual> week, Instant dayBegan, Map<SlotState, Integer> statesOfMonth) {
    int day = (int) week.stream().filter(slot -> !slot.key().due().isBefore(dayBegan)).count();
    Map<SlotState, Integer> month = new EnumMap<>(SlotState.class);
    statesOfMonth.forEach(
        (state, count) -> {
          if (state.isFinal()) {
            month.put(state, count);
          }
        });
    return new Punctuality(week, day, month);
  }

  /** Slots of the month that should have run. */
  public int expected() {
    return count(SlotState.RAN) + count(SlotState.LATE) + count(SlotState.MISSED);
  }

  /** Slots of the month that ran on time. */
  public int onTime() {
    return count(SlotState.RAN);
  }

  /** Share of the month's slots that ran on time, 0 to 1; empty where none was expected. */
  public OptionalDouble share() {
    return expected() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) onTime() / expected());
  }

  private int count(SlotState state) {
    return month.getOrDefault(state, 0);
  }
}
