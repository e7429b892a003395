package kr.proto14.app.ops.backup;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.proto14.app.ops.backup.BackupProblem.Kind;
import kr.proto14.app.ops.backup.DrillResult.Failed;
import kr.proto14.app.ops.backup.DrillResult.Passed;
import kr.proto14.app.ops.backup.RestoreResult.Refused;
import kr.proto14.app.ops.backup.RestoreResult.Restored;
import kr.proto14.app.store.BackupTable.RestoreDrill;
import kr.proto14.app.store.Store;
import kr.proto14.app.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Restores the newest backup into a database that is thrown away, to know that it can be done. */
public final class Drill {
  private static final Logger LOG = LoggerFactory.getLogger(Drill.class);

  private final Store store;
  private final BackupSettings settings;
  private final Clock clock;

  /**
   * @param store where it is noted what came of it
   */
  public Drill(Store store, BackupSettings settings, Clock clock) {
    this.store = requireNonNull(store, "store");
    this.settings = requireNonNull(settings, "settings");
    this.clock = requireNonNull(clock, "clock");
  }

  /** Does it once and notes what came of it. Whatever fails is told by the result. */
  public DrillResult run() {
    Instant start = clock.instant();
    DrillResult result = done(start);
    try {
      store.inTransaction(
          tx -> {
            tx.backups().add(row(result, start));
            return result;
          });
    } catch (RuntimeException e) {
      LOG.error("a drill cannot be noted in the database: {}", result, e);
    }
    return result;
  }

  private DrillResult done(Instant start) {
    String name = "";
    try {
      Vault vault = new Vault(settings.directory());
      Optional<BackupName> newest = vault.newest();
      if (newest.isEmpty()) {
        return new Failed("", Kind.MISSING, settings.directory().toString(), since(start));
      }
      name = newest.get().toString();
      return switch (restored(vault, newest.get())) {
        case Restored back -> new Passed(name, back.rows(), back.links(), since(start));
        case Refused refused -> new Failed(name, refused.kind(), refused.detail(), since(start));
      };
    } catch (BackupProblem e) {
      LOG.debug("the drill failed", e);
      return new Failed(name, e.kind(), e.detail(), since(start));
    } catch (StoreException e) {
      LOG.warn("the drill failed", e);
      return new Failed(name, Kind.DATABASE, String.valueOf(e.getMessage()), since(start));
    }
  }

  private RestoreResult restored(Vault vault, BackupName name) {
    try (Scratch scratch = Scratch.within(settings.directory());
        Store into = Store.open(scratch.database())) {
      return new Restore(into, settings, clock).run(vault.path(name), false);
    }
  }

  private static RestoreDrill row(DrillResult result, Instant at) {
    return switch (result) {
      case Passed passed ->
          new RestoreDrill(
              passed.backup(),
              at,
              true,
              "",
              passed.rows(),
              passed.links(),
              passed.took().toMillis());
      case Failed failed ->
          new RestoreDrill(
              failed.backup(),
              at,
              false,
              failed.kind().key() + ": " + failed.detail(),
              0,
              0,
              failed.took().toMillis());
    };
  }

  private Duration since(Instant start) {
    return Duration.between(start, clock.instant());
  }
}
