package kr.proto14.app.ops.backup;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/** A backup, or the restoring of one, that cannot be: for which cause, and where. */
public final class BackupProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String detail;

  /** What may be wrong. */
  public enum Kind {
    /** There is no such file. */
    MISSING,
    /** The file is something else. */
    FOREIGN,
    /** The file is cut off, was changed, or holds what no backup holds. */
    DAMAGED,
    /** The file is encrypted and no passphrase is configured. */
    LOCKED,
    /** The file is encrypted with another passphrase. */
    WRONG_PASSPHRASE,
    /** The file was written by a later proto14. */
    NEWER,
    /** The database holds rows. */
    NOT_EMPTY,
    /** A daemon works on the database. */
    IN_USE,
    /** The seals in it do not form a whole chain. */
    BROKEN_CHAIN,
    /** What came back is not what was backed up. */
    DIFFERS,
    /** No space is left on the device. */
    FULL,
    /** The directory or a file in it cannot be written. */
    UNWRITABLE,
    /** The file cannot be read. */
    UNREADABLE,
    /** The database failed. */
    DATABASE;

    /** The name of it in texts and JSON, such as {@code wrong-passphrase}. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** What was wrong, of a note that begins with its key; the database where it begins otherwise. */
  static Kind kindIn(String note) {
    return Arrays.stream(Kind.values())
        .filter(kind -> note.startsWith(kind.key() + ": "))
        .findFirst()
        .orElse(Kind.DATABASE);
  }

  /** What stands behind the key in such a note. */
  static String detailIn(String note) {
    String key = kindIn(note).key() + ": ";
    return note.startsWith(key) ? note.substring(key.length()) : note;
  }

  BackupProblem(Kind kind, String detail) {
    super(kind.key() + ": " + detail);
    this.kind = requireNonNull(kind, "kind");
    this.detail = requireNonNull(detail, "detail");
  }

  BackupProblem(Kind kind, String detail, Throwable cause) {
    super(kind.key() + ": " + detail, cause);
    this.kind = requireNonNull(kind, "kind");
    this.detail = requireNonNull(detail, "detail");
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }

  /** What exactly, or where; for people, without secrets. */
  public String detail() {
    return detail;
  }
}
