package kr.proto14.app.ops.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import kr.proto14.app.ops.backup.BackupProblem.Kind;
import kr.proto14.app.store.Refill;
import kr.proto14.app.store.TableShape.Column;
import org.jspecify.annotations.Nullable;

/** Puts a backup into a database of the same schema. */
final class Loading {
  private Loading() {}

  /**
   * Puts it in and reads it out again.
   *
   * @throws BackupProblem if the file does not hold, or the database does not give back the same
   */
  static Ending load(Refill refill, BackupCodec codec, Path file) {
    refill.clear();
    Ending ending = codec.read(file, into(refill)).ending();
    refill.finish();
    if (!of(refill).equals(ending)) {
      throw new BackupProblem(Kind.DIFFERS, "the database gives back other rows");
    }
    return ending;
  }

  private static Ending of(Refill refill) {
    try {
      return BackupWriter.endingOf(refill.view());
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is written there", e);
    }
  }

  private static BackupReader.Receiver into(Refill refill) {
    return new BackupReader.Receiver() {
      @Override
      public void table(String name, List<Column> columns) {
        refill.table(name, columns);
      }

      @Override
      public void row(@Nullable Object[] values) {
        refill.row(values);
      }
    };
  }
}
