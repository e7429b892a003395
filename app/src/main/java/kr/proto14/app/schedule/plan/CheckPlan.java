package kr.proto14.app.schedule.plan;

import java.time.Instant;
import java.util.List;

/**
 * The checks of the next 24 hours.
 *
 * @param extras what is newly planned beside the calendar, in order
 * @param checks every slot that will run, those of the calendar and earlier extras among them, in
 *     order
 */
public record CheckPlan(List<PlannedCheck> extras, List<Instant> checks) {
  public CheckPlan {
    extras = List.copyOf(extras);
    checks = List.copyOf(checks);
  }
}
