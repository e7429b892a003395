package kr.proto14.app.cli;

import java.time.Duration;
import java.util.Locale;
import kr.proto14.app.notify.message.Texts;
import kr.proto14.app.ops.backup.BackupProblem.Kind;

/** What the commands about backups say alike. */
final class BackupWords {
  private static final long KILO = 1_000;

  private final Session session;

  BackupWords(Session session) {
    this.session = session;
  }

  /** Why something did not come to be, as the messages say it too. */
  String cause(Kind kind) {
    return Texts.of("messages", session.language()).text("backup.problem." + kind.key());
  }

  /** {@code 12.3 MB}. */
  String size(long bytes) {
    if (bytes < KILO) {
      return bytes + " B";
    }
    return bytes < KILO * KILO
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  /** {@code 0.4}. */
  String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.1f", took.toMillis() / 1e3);
  }
}
