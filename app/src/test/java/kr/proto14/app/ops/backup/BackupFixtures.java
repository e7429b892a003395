package kr.proto14.app.ops.backup;

import java.nio.file.Path;
import java.util.Optional;
import kr.proto14.app.Secret;
import kr.proto14.app.time.SettableClock;

/** What the tests of backups need again and again. */
final class BackupFixtures {
  static final Secret PASSPHRASE = new Secret("never-print-this-14");

  /** Cheap to try, so that tests are quick. */
  static final int ROUNDS = 1_000;

  private BackupFixtures() {}

  static SettableClock clock() {
    return SettableClock.at("2026-11-24T04:30:00+09:00");
  }

  static BackupSettings plain(Path directory) {
    return new BackupSettings(directory, new Retention(30, 90), Optional.empty(), Optional.empty());
  }

  static BackupCodec codec(boolean encrypted) {
    return new BackupCodec(encrypted ? Optional.of(PASSPHRASE) : Optional.empty(), ROUNDS);
  }
}
