package kr.proto14.app.ops.metrics;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import kr.proto14.app.store.NodeTable.Node;
import kr.proto14.app.store.Store;
import kr.proto14.app.store.Tx;

/** Reads what is counted. */
public final class FiguresReader {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final Duration LOOK_BACK = Duration.ofDays(1);
  private static final int NODES = 50;
  private static final String CHECK = "check";

  private final Store store;
  private final Clock clock;

  /** A reader of what a store holds. */
  public FiguresReader(Store store, Clock clock) {
    this.store = requireNonNull(store, "store");
    this.clock = requireNonNull(clock, "clock");
  }

  /** All of it, as the database stood at one moment. */
  public Figures read() {
    Instant now = clock.instant();
    return store.snapshot(tx -> read(tx, now));
  }

  private static Figures read(Tx tx, Instant now) {
    Instant dayAgo = now.minus(LOOK_BACK);
    return new Figures(
        now,
        tx.meters().slots(),
        tx.meters().delays(dayAgo),
        tx.meters().faults(),
        tx.meters().openFaults(),
        tx.standing().queue(),
        tx.safety().lastGoodBackup(),
        tx.safety().lastDrill(),
        tx.meters().runs(),
        nodes(tx, dayAgo),
        tx.meters().requests(now.atZone(SEOUL).toLocalDate().toString()),
        tx.standing().lastGood(CHECK),
        tx.pause().since().isPresent(),
        tx.standing().size());
  }

  private static List<Node> nodes(Tx tx, Instant since) {
    return tx.nodes().latest(NODES).stream()
        .filter(node -> node.stoppedAt() == null && !node.beatAt().isBefore(since))
        .toList();
  }
}
