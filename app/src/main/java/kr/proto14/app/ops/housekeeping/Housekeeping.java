package kr.proto14.app.ops.housekeeping;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.proto14.app.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drops what is old enough, each kind in a transaction of its own: one that fails is left for the
 * next night and does not hold up the others. It may be run again at any time.
 */
public final class Housekeeping {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

  private final Store store;

  /** Keeps a store in order. */
  public Housekeeping(Store store) {
    this.store = requireNonNull(store, "store");
  }

  /** Drops, then gives back what was freed. */
  public HousekeepingReport run(Instant now) {
    long before = store.upkeep().size();
    Map<String, Integer> dropped = new LinkedHashMap<>();
    Map<String, String> failed = new LinkedHashMap<>();
    for (Rule rule : Rule.values()) {
      try {
        dropped.put(rule.key(), store.inTransaction(tx -> rule.apply(tx, now)));
      } catch (RuntimeException e) {
        LOG.error("housekeeping of {} failed", rule.key(), e);
        failed.put(rule.key(), e.getClass().getSimpleName());
      }
    }
    tidy(failed);
    return new HousekeepingReport(dropped, failed, before, store.upkeep().size());
  }

  private void tidy(Map<String, String> failed) {
    try {
      LOG.debug("{} bytes given back", store.upkeep().tidy());
    } catch (RuntimeException e) {
      LOG.error("the database could not be tidied", e);
      failed.put("tidy", e.getClass().getSimpleName());
    }
  }
}
