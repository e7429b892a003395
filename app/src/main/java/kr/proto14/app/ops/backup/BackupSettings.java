package kr.proto14.app.ops.backup;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;
import kr.proto14.app.Secret;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.Setting;

/**
 * How backups are made and kept.
 *
 * @param directory where they are
 * @param retention which are kept, there and outside
 * @param passphrase what they are encrypted with, where they are
 * @param outside where they are sent too
 */
public record BackupSettings(
    Path directory,
    Retention retention,
    Optional<Secret> passphrase,
    Optional<S3Settings> outside) {
  public BackupSettings {
    requireNonNull(directory, "directory");
    requireNonNull(retention, "retention");
    requireNonNull(passphrase, "passphrase");
    requireNonNull(outside, "outside");
  }

  /** As the operator has it. */
  public static BackupSettings of(Config config) {
    return new BackupSettings(
        config.backups(),
        new Retention(
            config.count(Setting.PROTO14_BACKUP_KEEP),
            config.count(Setting.PROTO14_BACKUP_KEEP_DAYS)),
        config.secret(Setting.PROTO14_BACKUP_PASSPHRASE),
        S3Settings.of(config));
  }

  BackupCodec codec() {
    return new BackupCodec(passphrase);
  }
}
