package kr.proto14.app.ops.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kr.proto14.app.ops.backup.BackupProblem.Kind;
import kr.proto14.app.store.PrivateFiles;
import kr.proto14.app.store.Snapshot;
import kr.proto14.app.store.Store;

/**
 * Makes a backup of an older schema one of today's: it is put into an embedded database of its own
 * version, and that one is migrated as a user's would be.
 */
final class Upgrade {
  private Upgrade() {}

  /**
   * The file to restore from.
   *
   * @return the upgraded file in the folder, not encrypted
   */
  static Path of(Path file, BackupCodec codec, Heading heading, Scratch scratch) {
    try (Store old = Store.atVersion(scratch.database(), heading.schema())) {
      old.refill(refill -> Loading.load(refill, codec, file));
    }
    Path upgraded = scratch.file("upgraded" + BackupName.PLAIN);
    try (Store now = Store.open(scratch.database());
        Snapshot snapshot = now.snapshot()) {
      PrivateFiles.create(upgraded);
      try (OutputStream out = Files.newOutputStream(upgraded)) {
        Heading today = new Heading(snapshot.schema(), heading.created(), heading.database());
        new BackupCodec(Optional.empty()).write(today, snapshot, out);
      }
      return upgraded;
    } catch (IOException e) {
      throw new BackupProblem(Kind.UNWRITABLE, upgraded + ": " + e.getMessage(), e);
    }
  }
}
