package kr.proto14.app.ops.backup;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import kr.proto14.app.ops.backup.BackupProblem.Kind;
import kr.proto14.app.ops.backup.Vault.Stored;
import kr.proto14.app.store.Snapshot;

/** Makes a file of a database and reads it again before it counts as a backup. */
final class BackupMaker {
  private final Vault vault;
  private final BackupCodec codec;
  private final Clock clock;

  BackupMaker(Vault vault, BackupCodec codec, Clock clock) {
    this.vault = requireNonNull(vault, "vault");
    this.codec = requireNonNull(codec, "codec");
    this.clock = requireNonNull(clock, "clock");
  }

  static BackupMaker of(BackupSettings settings, Clock clock) {
    return new BackupMaker(new Vault(settings.directory()), settings.codec(), clock);
  }

  Vault vault() {
    return vault;
  }

  /**
   * Makes a backup, or none.
   *
   * @throws BackupProblem if it cannot be written, or does not read as it was written
   */
  Stored<Ending> make(Snapshot snapshot) {
    Heading heading = new Heading(snapshot.schema(), clock.instant(), snapshot.database());
    return vault.store(
        new BackupName(heading.created(), 1, heading.schema(), codec.suffix()),
        out -> codec.write(heading, snapshot, out),
        (file, ending) -> {
          if (!codec.read(file, BackupReader.Receiver.NONE).ending().equals(ending)) {
            throw new BackupProblem(Kind.DIFFERS, "the disk gives back other bytes");
          }
        });
  }
}
