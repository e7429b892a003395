package kr.proto14.app.ops.backup;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.ops.backup.BackupProblem.Kind;
import kr.proto14.app.ops.backup.BackupResult.Failed;
import kr.proto14.app.ops.backup.BackupResult.Made;
import kr.proto14.app.ops.backup.BackupResult.Upload;
import kr.proto14.app.ops.backup.Vault.Stored;
import kr.proto14.app.store.BackupTable.Backup;
import kr.proto14.app.store.MigrationGuard;
import kr.proto14.app.store.Snapshot;
import kr.proto14.app.store.Store;
import kr.proto14.app.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes backups of a database while others work on it. */
public final class Backups {
  private static final Logger LOG = LoggerFactory.getLogger(Backups.class);

  /** How long it is remembered which backups and drills there were. */
  private static final Duration REMEMBERED = Duration.ofDays(400);

  private final Store store;
  private final BackupSettings settings;
  private final BackupMaker maker;
  private final Clock clock;

  /** Backups of a store. */
  public Backups(Store store, BackupSettings settings, Clock clock) {
    this(store, settings, BackupMaker.of(settings, clock), clock);
  }

  Backups(Store store, BackupSettings settings, BackupMaker maker, Clock clock) {
    this.store = requireNonNull(store, "store");
    this.settings = requireNonNull(settings, "settings");
    this.maker = requireNonNull(maker, "maker");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Makes a backup, sends it outside where there is an outside, removes what is superfluous there
   * and here, and notes what came of it. Whatever fails is told by the result.
   */
  public BackupResult run() {
    Instant start = clock.instant();
    BackupResult result = made(start);
    try {
      store.inTransaction(
          tx -> {
            tx.backups().add(row(result, start));
            return tx.backups().dropOlderThan(start.minus(REMEMBERED));
          });
    } catch (RuntimeException e) {
      LOG.error("a backup cannot be noted in the database: {}", result, e);
    }
    return result;
  }

  private BackupResult made(Instant start) {
    try (Snapshot snapshot = store.snapshot()) {
      Stored<Ending> stored = maker.make(snapshot);
      Upload upload = upload(stored);
      tidy(stored.name());
      return new Made(
          stored.name().toString(),
          stored.path(),
          stored.bytes(),
          stored.content().rows(),
          since(start),
          upload);
    } catch (BackupProblem e) {
      LOG.warn("no backup could be made: {}", e.getMessage());
      LOG.debug("no backup could be made", e);
      return new Failed(e.kind(), e.detail(), since(start));
    } catch (StoreException e) {
      LOG.error("no backup could be made", e);
      return new Failed(Kind.DATABASE, String.valueOf(e.getMessage()), since(start));
    }
  }

  private Upload upload(Stored<Ending> stored) {
    if (settings.outside().isEmpty()) {
      return new Upload.Off();
    }
    S3Shelf shelf = new S3Shelf(settings.outside().get(), clock);
    try {
      shelf.put(stored.name(), stored.path());
      shelf.tidy(settings.retention(), stored.name());
      return new Upload.Sent();
    } catch (S3Problem e) {
      LOG.warn("the backup {} could not be sent outside: {}", stored.name(), e.getMessage());
      LOG.debug("the backup could not be sent outside", e);
      return new Upload.Failed(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      // Whatever the client makes of an answer, the file here is none the worse for it.
      LOG.error("the backup {} could not be sent outside", stored.name(), e);
      return new Upload.Failed(e.getClass().getSimpleName());
    }
  }

  /** What cannot be removed today is removed tomorrow; the backup stands all the same. */
  private void tidy(BackupName made) {
    try {
      maker.vault().tidy(settings.retention(), made, clock.instant());
    } catch (BackupProblem e) {
      LOG.warn("old backups cannot be removed", e);
    }
  }

  private Backup row(BackupResult result, Instant start) {
    Instant end = clock.instant();
    return switch (result) {
      case Failed failed ->
          new Backup(
              "", start, end, false, failed.kind().key() + ": " + failed.detail(), 0, 0, false);
      case Made made ->
          new Backup(
              made.name(),
              start,
              end,
              true,
              made.upload() instanceof Upload.Failed(String detail) ? detail : "",
              made.bytes(),
              made.rows(),
              made.upload() instanceof Upload.Sent);
    };
  }

  private Duration since(Instant start) {
    return Duration.between(start, clock.instant());
  }

  /** The files there are, the newest first. */
  public List<Kept> kept() {
    Vault vault = maker.vault();
    return vault.names().stream()
        .map(
            name ->
                new Kept(
                    name.toString(),
                    name.created(),
                    name.schema(),
                    name.suffix().equals(BackupName.ENCRYPTED),
                    vault.bytes(name)))
        .toList();
  }

  /**
   * Keeps what a database holds before its schema is changed.
   *
   * @param needed whether no backup means no migration; else it is only logged
   */
  public static MigrationGuard guard(BackupSettings settings, Clock clock, boolean needed) {
    return snapshot -> {
      try {
        Stored<Ending> stored = BackupMaker.of(settings, clock).make(snapshot);
        LOG.info("before the schema is changed, a backup was made: {}", stored.path());
        return Optional.of(stored.path().toString());
      } catch (BackupProblem e) {
        if (needed) {
          throw new StoreException(
              "the schema must be changed, and no backup can be made before: " + e.detail(), e);
        }
        LOG.warn("the schema is changed without a backup: {}", e.getMessage());
        return Optional.empty();
      }
    };
  }

  /**
   * A file that is there.
   *
   * @param name its name
   * @param created when it was made
   * @param schema the version of the schema of its rows
   * @param encrypted whether a passphrase is needed
   * @param bytes its length
   */
  public record Kept(String name, Instant created, String schema, boolean encrypted, long bytes) {}
}
