package kr.proto14.app.ops.backup;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.ops.backup.BackupProblem.Kind;
import kr.proto14.app.ops.backup.RestoreResult.Refused;
import kr.proto14.app.ops.backup.RestoreResult.Restored;
import kr.proto14.app.store.Chain;
import kr.proto14.app.store.NodeTable.Node;
import kr.proto14.app.store.Refill;
import kr.proto14.app.store.Snapshot;
import kr.proto14.app.store.Store;
import kr.proto14.app.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Restores a backup into a database: all of it in one transaction, after it was found to hold, or
 * nothing. Messages that have waited for more than an hour by then are given up: they are no news
 * any more, and most were sent after the backup was made.
 */
public final class Restore {
  private static final Logger LOG = LoggerFactory.getLogger(Restore.class);

  /** A daemon that was not heard of for so long is gone. */
  private static final Duration SILENCE = Duration.ofSeconds(60);

  private static final Duration NEWS_LASTS = Duration.ofHours(1);

  private static final String OLD_NEWS = "it waited in a restored backup and is too old to send";

  private final Store store;
  private final BackupSettings settings;
  private final Clock clock;
  private final BackupCodec codec;

  /** Restores into a store. */
  public Restore(Store store, BackupSettings settings, Clock clock) {
    this(store, settings, clock, settings.codec());
  }

  Restore(Store store, BackupSettings settings, Clock clock, BackupCodec codec) {
    this.store = requireNonNull(store, "store");
    this.settings = requireNonNull(settings, "settings");
    this.clock = requireNonNull(clock, "clock");
    this.codec = requireNonNull(codec, "codec");
  }

  /**
   * Restores a file.
   *
   * @param replace whether rows that are there may go; a backup of them is made first
   */
  public RestoreResult run(Path file, boolean replace) {
    Instant start = clock.instant();
    try {
      Heading heading = codec.heading(file);
      refuseNewer(heading);
      refuseOthers(replace);
      codec.read(file, BackupReader.Receiver.NONE);
      return upgradedAndLoaded(file, heading, replace, start);
    } catch (BackupProblem e) {
      LOG.debug("not restored: {}", file, e);
      return new Refused(e.kind(), e.detail());
    } catch (StoreException e) {
      LOG.error("not restored: {}", file, e);
      return new Refused(Kind.DATABASE, String.valueOf(e.getMessage()));
    }
  }

  private static void refuseNewer(Heading heading) {
    if (compare(heading.schema(), Store.LATEST_SCHEMA) > 0) {
      throw new BackupProblem(
          Kind.NEWER, "schema " + heading.schema() + ", known is " + Store.LATEST_SCHEMA);
    }
  }

  /** Told before the file is read, which may take a while; looked at again when it counts. */
  private void refuseOthers(boolean replace) {
    Instant since = clock.instant().minus(SILENCE);
    List<Node> daemons = store.reading(tx -> tx.nodes().aliveOrAsleep(since));
    if (!daemons.isEmpty()) {
      throw new BackupProblem(Kind.IN_USE, daemons.getFirst().process().toString());
    }
    if (!replace) {
      try (Snapshot snapshot = store.snapshot()) {
        refuseRows(snapshot);
      }
    }
  }

  private static void refuseRows(Snapshot snapshot) {
    if (!snapshot.isEmpty()) {
      throw new BackupProblem(Kind.NOT_EMPTY, "rows are there");
    }
  }

  private Restored upgradedAndLoaded(Path file, Heading heading, boolean replace, Instant start) {
    if (heading.schema().equals(Store.LATEST_SCHEMA)) {
      return loaded(file, codec, heading, replace, start);
    }
    try (Scratch scratch = Scratch.within(settings.directory())) {
      Path upgraded = Upgrade.of(file, codec, heading, scratch);
      return loaded(upgraded, new BackupCodec(Optional.empty()), heading, replace, start);
    }
  }

  private Restored loaded(
      Path file, BackupCodec from, Heading heading, boolean replace, Instant start) {
    return store.refill(
        refill -> {
          Optional<Path> before = replace ? kept(refill) : Optional.empty();
          if (!replace) {
            refuseRows(refill.view());
          }
          Ending ending = Loading.load(refill, from, file);
          refuseBroken(refill.verify(), ending);
          Instant now = clock.instant();
          int unsent = refill.giveUpUnsent(now.minus(NEWS_LASTS), OLD_NEWS, now);
          return new Restored(
              heading.created(),
              heading.schema(),
              ending.rows(),
              ending.head().seq(),
              ending.head().hash(),
              before,
              unsent,
              Duration.between(start, now));
        });
  }

  /** Within the transaction that keeps others out, so that no row comes after it and is lost. */
  private Optional<Path> kept(Refill refill) {
    Snapshot view = refill.view();
    return view.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new BackupMaker(new Vault(settings.directory()), codec, clock).make(view).path());
  }

  private static void refuseBroken(Chain.Verdict verdict, Ending ending) {
    verdict
        .broken()
        .ifPresent(
            broken -> {
              throw new BackupProblem(Kind.BROKEN_CHAIN, broken.cause());
            });
    if (verdict.links() != ending.head().seq() || !verdict.head().equals(ending.head().hash())) {
      throw new BackupProblem(Kind.BROKEN_CHAIN, "the chain has another end");
    }
  }

  private static int compare(String one, String other) {
    return Arrays.compare(numbers(one), numbers(other));
  }

  private static int[] numbers(String version) {
    try {
      return Arrays.stream(version.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
    } catch (NumberFormatException e) {
      throw new BackupProblem(Kind.DAMAGED, "its schema is no version: " + version, e);
    }
  }
}
