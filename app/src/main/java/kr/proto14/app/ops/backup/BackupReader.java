package kr.proto14.app.ops.backup;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.proto14.app.ops.backup.BackupProblem.Kind;
import kr.proto14.app.store.TableShape.Column;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a backup and holds them against its last one. */
final class BackupReader {
  private final LineReader lines;
  private final MessageDigest digest = Digests.sha256();
  private final Map<String, Long> counts = new LinkedHashMap<>();

  private BackupReader(InputStream in) {
    this.lines = new LineReader(in);
  }

  /** Takes what is read. */
  interface Receiver {
    /** A receiver that forgets. */
    Receiver NONE =
        new Receiver() {
          @Override
          public void table(String name, List<Column> columns) {}

          @Override
          public void row(@Nullable Object[] values) {}
        };

    void table(String name, List<Column> columns);

    void row(@Nullable Object[] values);
  }

  /**
   * A backup read to its end.
   *
   * @param heading its first line
   * @param ending its last line, which holds
   */
  record Contents(Heading heading, Ending ending) {}

  /**
   * Reads everything. The receiver has got all rows before the last line is found to hold, so that
   * it must be able to forget them.
   *
   * @throws BackupProblem if it is no backup or does not hold
   */
  static Contents read(InputStream in, Receiver to) throws IOException {
    BackupReader reader = new BackupReader(in);
    return new Contents(reader.heading(), reader.body(to));
  }

  /** Reads only the first line. */
  static Heading heading(InputStream in) throws IOException {
    return new BackupReader(in).heading();
  }

  private Heading heading() throws IOException {
    int length = lines.next();
    if (length <= 0 || lines.line()[0] != '{') {
      throw new BackupProblem(Kind.FOREIGN, "its first line is no heading");
    }
    return Heading.of(Lines.object(lines.line(), length));
  }

  private Ending body(Receiver to) throws IOException {
    String table = "";
    List<Column> columns = List.of();
    while (true) {
      int length = lines.next();
      if (length <= 0) {
        throw new BackupProblem(Kind.DAMAGED, "its end is missing");
      }
      byte[] line = lines.line();
      if (line[0] == '[' && !table.isEmpty()) {
        to.row(Lines.row(line, length, columns));
        counts.merge(table, 1L, Long::sum);
      } else {
        var object = Lines.object(line, length);
        if (!object.has("table")) {
          return held(Ending.of(object));
        }
        table = object.path("table").asText();
        columns = Lines.columns(object);
        if (counts.put(table, 0L) != null) {
          throw new BackupProblem(Kind.DAMAGED, "the table " + table + " comes twice");
        }
        to.table(table, columns);
      }
      digest.update(line, 0, length);
      digest.update((byte) '\n');
    }
  }

  private Ending held(Ending ending) throws IOException {
    if (lines.next() >= 0) {
      throw new BackupProblem(Kind.DAMAGED, "something follows its end");
    }
    if (!ending.counts().equals(counts)) {
      throw new BackupProblem(Kind.DAMAGED, "it does not have the rows its end tells of");
    }
    if (!HexFormat.of().formatHex(digest.digest()).equals(ending.digest())) {
      throw new BackupProblem(Kind.DAMAGED, "its rows are not those that were written");
    }
    return ending;
  }
}
