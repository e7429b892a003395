package kr.proto14.app.schedule.plan;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kr.proto14.app.config.Moments;

/**
 * What a plan rests on.
 *
 * @param now from when on it is planned
 * @param fixed the checks of the calendar
 * @param openings of about the last year; older ones do no harm
 * @param closings of the rounds on sale
 * @param planned extra checks that stand in the ledger already, at least those since the last
 *     midnight in Korea: they count against the ceiling and are not planned again
 * @param least fixed checks a day that are left where no pool is in season, 1 or more
 * @param most checks a day, 1 or more
 */
public record PlanInput(
    Instant now,
    Moments fixed,
    List<Opening> openings,
    List<Closing> closings,
    List<Instant> planned,
    int least,
    int most) {
  /** How far a plan reaches. */
  public static final Duration HORIZON = Duration.ofHours(24);

  /** How far back openings are of use: they tell that an off-season is one. */
  public static final Duration MEMORY = Duration.ofDays(400);

  public PlanInput {
    requireNonNull(now, "now");
    requireNonNull(fixed, "fixed");
    openings = List.copyOf(openings);
    closings = List.copyOf(closings);
    planned = List.copyOf(planned);
    if (least < 1 || most < 1) {
      throw new IllegalArgumentException("at least one check a day");
    }
  }
}
