package kr.proto14.app.ops.status;

import static java.util.Objects.requireNonNull;

import kr.proto14.app.ai.Spending;

/**
 * What the panel of language models has cost this month.
 *
 * @param month what was spent in the calendar month in Seoul
 * @param budget the most that may be, in won
 */
public record PanelStanding(Spending month, long budget) {
  public PanelStanding {
    requireNonNull(month, "month");
  }
}
