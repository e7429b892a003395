package kr.proto14.app.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jdbi.v3.core.Handle;

/** Raw answers, compressed, each once. */
public final class RawTable {
  private final Handle handle;

  RawTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * Keeps an answer.
   *
   * @return its reference, the lower-case hex SHA-256 of the body
   */
  public String keep(String source, String call, Instant recordedAt, byte[] body) {
    String hash = Sha256.hex(body);
    handle
        .createUpdate(
            """
            INSERT INTO raw_answer (hash, source, call, recorded_at, last_met_at, body)
            VALUES (:hash, :source, :call, :at, :at, :body)
            ON CONFLICT (hash) DO UPDATE SET last_met_at = excluded.last_met_at
            """)
        .bind("hash", hash)
        .bind("source", source)
        .bind("call", call)
        .bind("at", recordedAt.toEpochMilli())
        .bind("body", compress(body))
        .execute();
    return hash;
  }

  /** The body of an answer as it was received. */
  public Optional<byte[]> body(String hash) {
    return handle
        .createQuery("SELECT body FROM raw_answer WHERE hash = :hash")
        .bind("hash", hash)
        .map((rows, context) -> decompress(rows.getBytes(1)))
        .findOne();
  }

  /**
   * Drops answers last met before a moment, but none that a sealed prediction or a settlement rests
   * on.
   *
   * @return how many were dropped
   */
  public int dropOlderThan(Instant moment) {
    return handle
        .createUpdate(
            """
            DELETE FROM raw_answer
            WHERE last_met_at < :moment
              AND NOT EXISTS (SELECT 1 FROM prediction_input i WHERE i.raw = raw_answer.hash)
              AND NOT EXISTS (SELECT 1 FROM result_claim c WHERE c.raw = raw_answer.hash)
            """)
        .bind("moment", moment.toEpochMilli())
        .execute();
  }

  private static byte[] compress(byte[] body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 4 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] decompress(byte[] compressed) {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      return gzip.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("a kept answer is damaged", e);
    }
  }
}
