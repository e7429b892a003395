package kr.proto14.app.schedule.plan;

import java.time.Instant;
import java.util.List;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.Setting;
import kr.proto14.app.store.SaleTable;
import kr.proto14.app.store.Tx;

/** What a plan rests on, read from the database and the configuration. */
public final class PlanReading {
  private PlanReading() {}

  /**
   * The input of a plan.
   *
   * @param planned extra checks in the ledger since the last midnight in Korea
   */
  public static PlanInput of(Tx tx, Config config, Instant now, List<Instant> planned) {
    SaleTable sales = tx.sales();
    return new PlanInput(
        now,
        config.moments(Setting.PROTO14_CHECK_AT),
        sales.begunOfThoseEndingAfter(now.minus(PlanInput.MEMORY)).stream()
            .map(each -> new Opening(each.round().pool(), each.earliest(), each.latest()))
            .toList(),
        closings(tx, now),
        planned,
        config.count(Setting.PROTO14_CHECKS_MIN),
        config.count(Setting.PROTO14_CHECKS_MAX));
  }

  /** The rounds on sale. */
  public static List<Closing> closings(Tx tx, Instant now) {
    return tx.sales().endingAfter(now).stream()
        .map(each -> new Closing(each.round(), each.saleEnd()))
        .toList();
  }
}
