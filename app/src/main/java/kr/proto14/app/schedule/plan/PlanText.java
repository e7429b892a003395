package kr.proto14.app.schedule.plan;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.proto14.app.notify.message.Texts;
import kr.proto14.engine.pool.Pool;

/** What is known of the pools' rhythm, in one line for people. */
public final class PlanText {
  /** Weekdays with at least so many openings expected are named. */
  private static final double USUAL = 0.3;

  private static final int HOURS = 24;

  private final Texts texts;

  /** Writes with the bundle {@code messages}. */
  public PlanText(Texts texts) {
    this.texts = texts;
  }

  /** Such as {@code 축구: 보통 화·목 08시, 농구: 비시즌}. */
  public String line(PlanInput in) {
    return String.join(", ", Arrays.stream(Pool.values()).map(pool -> pool(pool, in)).toList());
  }

  private String pool(Pool pool, PlanInput in) {
    return texts.text(
        "plan.pool",
        Map.of("pool", texts.text("pool.short." + pool.key()), "habit", habit(pool, in)));
  }

  private String habit(Pool pool, PlanInput in) {
    return switch (Season.of(pool, in.openings(), in.closings(), in.now())) {
      case OFF -> texts.text("plan.off-season");
      case UNKNOWN -> texts.text("plan.unknown");
      case ON -> usual(pool, in);
    };
  }

  private String usual(Pool pool, PlanInput in) {
    Habit habit =
        Habit.learn(in.openings().stream().filter(each -> each.pool() == pool).toList(), in.now());
    Map<List<DayOfWeek>, List<String>> hoursByDays = new LinkedHashMap<>();
    for (int each = 0; each < HOURS; each++) {
      int hour = each;
      List<DayOfWeek> days =
          Arrays.stream(DayOfWeek.values())
              .filter(day -> habit.expected(day, hour) >= USUAL)
              .toList();
      if (!days.isEmpty()) {
        hoursByDays
            .computeIfAbsent(days, key -> new ArrayList<>())
            .add(
                texts.text(
                    "plan.hour", Map.of("hour", String.format(texts.locale(), "%02d", hour))));
      }
    }
    if (hoursByDays.isEmpty()) {
      return texts.text("plan.unknown");
    }
    List<String> groups = new ArrayList<>();
    hoursByDays.forEach((days, hours) -> groups.add(named(days) + " " + String.join("·", hours)));
    return texts.text("plan.usual", Map.of("times", String.join(" / ", groups)));
  }

  private String named(List<DayOfWeek> days) {
    return days.size() == DayOfWeek.values().length
        ? texts.text("plan.every-day")
        : String.join(
            "·",
            days.stream().map(day -> day.getDisplayName(TextStyle.SHORT, texts.locale())).toList());
  }
}
