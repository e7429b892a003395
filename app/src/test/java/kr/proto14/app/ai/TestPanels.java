package kr.proto14.app.ai;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import kr.proto14.app.ai.PanelRules.OddsShown;
import kr.proto14.app.store.Store;

/** Panels as tests want them. */
public final class TestPanels {
  private static final ExecutorService THREADS = ForkJoinPool.commonPool();

  private TestPanels() {}

  /** Nobody sits on it. */
  public static PanelDesk empty(Store store, Clock clock) {
    return of(store, List.of(), new PanelRules(Duration.ofHours(12), 1, OddsShown.ON), clock);
  }

  /** These sit on it, and have plenty of time. */
  public static PanelDesk of(Store store, List<Seat> seats, PanelRules rules, Clock clock) {
    PanelLimits limits = new PanelLimits(Duration.ofMinutes(3), 3, Duration.ofMinutes(1));
    return new PanelDesk(
        store, seats, new Panel(limits, THREADS, System::nanoTime), rules, clock);
  }
}
