package kr.proto14.app.ops.backup;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import kr.proto14.app.store.BackupTable.Backup;

/** What came of making a backup. */
public sealed interface BackupResult {
  /** How long it took. */
  Duration took();

  /** Whether there is a backup, and outside too where it is to be sent there. */
  default boolean wentWell() {
    return this instanceof Made made && !(made.upload() instanceof Upload.Failed);
  }

  /**
   * What the note of a backup says of it.
   *
   * @param folder where its file is
   */
  static BackupResult of(Backup note, Path folder) {
    Duration took = Duration.between(note.startedAt(), note.endedAt());
    if (!note.wentWell()) {
      return new Failed(
          BackupProblem.kindIn(note.detail()), BackupProblem.detailIn(note.detail()), took);
    }
    Upload upload =
        note.uploaded()
            ? new Upload.Sent()
            : note.detail().isEmpty() ? new Upload.Off() : new Upload.Failed(note.detail());
    Path file = folder.resolve(note.name());
    return new Made(note.name(), file, note.bytes(), note.rows(), took, upload);
  }

  /**
   * There is a backup.
   *
   * @param name the file's name
   * @param file where it is
   * @param bytes its length
   * @param rows how many rows it holds
   * @param upload whether it stands outside too
   */
  record Made(String name, Path file, long bytes, long rows, Duration took, Upload upload)
      implements BackupResult {
    public Made {
      requireNonNull(name, "name");
      requireNonNull(file, "file");
      requireNonNull(took, "took");
      requireNonNull(upload, "upload");
    }
  }

  /**
   * There is none, and no half of one.
   *
   * @param detail what exactly; without secrets
   */
  record Failed(BackupProblem.Kind kind, String detail, Duration took) implements BackupResult {
    public Failed {
      requireNonNull(kind, "kind");
      requireNonNull(detail, "detail");
      requireNonNull(took, "took");
    }
  }

  /** What came of sending it outside. */
  sealed interface Upload {
    /** It is not to be sent. */
    record Off() implements Upload {}

    /** It is there. */
    record Sent() implements Upload {}

    /**
     * It is not there.
     *
     * @param detail why; without secrets
     */
    record Failed(String detail) implements Upload {
      public Failed {
        requireNonNull(detail, "detail");
      }
    }
  }
}
