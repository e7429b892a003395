package kr.proto14.app.ops.backup;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.proto14.app.store.Snapshot;
import kr.proto14.app.store.TableShape;

/** Writes what a database holds as lines, a row at a time. */
final class BackupWriter {
  private BackupWriter() {}

  /** All lines; the stream stays open. */
  static Ending write(Heading heading, Snapshot snapshot, OutputStream to) throws IOException {
    to.write(Lines.bytes(heading.json()));
    to.write('\n');
    Ending ending = body(snapshot, to);
    to.write(Lines.bytes(ending.json()));
    to.write('\n');
    return ending;
  }

  /** What a backup of it would end with. */
  static Ending endingOf(Snapshot snapshot) throws IOException {
    return body(snapshot, OutputStream.nullOutputStream());
  }

  private static Ending body(Snapshot snapshot, OutputStream to) throws IOException {
    MessageDigest digest = Digests.sha256();
    DigestOutputStream out = new DigestOutputStream(to, digest);
    Map<String, Long> counts = new LinkedHashMap<>();
    try (JsonGenerator generator = Lines.generator(out)) {
      for (TableShape table : snapshot.tables()) {
        generator.writeRawValue(Lines.table(table.name(), table.columns()).toString());
        generator.writeRaw('\n');
        long[] count = new long[1];
        snapshot.<IOException>forEachRow(
            table,
            row -> {
              Lines.write(generator, row);
              generator.writeRaw('\n');
              count[0]++;
            });
        counts.put(table.name(), count[0]);
      }
    }
    return new Ending(counts, snapshot.head(), HexFormat.of().formatHex(digest.digest()));
  }
}
