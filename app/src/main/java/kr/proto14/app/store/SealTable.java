package kr.proto14.app.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The hash chain of the whole database. */
public final class SealTable {
  private final Handle handle;

  SealTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * Appends a link. The row lock on the chain's head lets one transaction append at a time.
   *
   * @param kind what is sealed
   * @param body canonical once written; without database ids
   */
  public Seal append(String kind, JsonNode body, Instant sealedAt) {
    long seq =
        handle
            .createQuery("UPDATE chain_head SET seq = seq + 1 WHERE id = 1 RETURNING seq")
            .mapTo(Long.class)
            .one();
    String previous = head().hash();
    ObjectNode link = Json.object();
    link.put("seq", seq);
    link.put("kind", kind);
    link.put("sealed_at", sealedAt.toEpochMilli());
    link.put("previous", previous);
    link.set("body", body);
    String text = Json.write(link);
    Seal seal = new Seal(seq, kind, sealedAt, text, Sha256.hex(text));
    handle
        .createUpdate(
            "INSERT INTO seal (seq, kind, sealed_at, text, hash)"
                + " VALUES (:seq, :kind, :sealedAt, :text, :hash)")
        .bind("seq", seal.seq())
        .bind("kind", seal.kind())
        .bind("sealedAt", sealedAt.toEpochMilli())
        .bind("text", seal.text())
        .bind("hash", seal.hash())
        .execute();
    handle
        .createUpdate("UPDATE chain_head SET hash = :hash WHERE id = 1")
        .bind("hash", seal.hash())
        .execute();
    return seal;
  }

  /** Keeps others from appending until this transaction ends. */
  public void lock() {
    handle.createUpdate("UPDATE chain_head SET seq = seq WHERE id = 1").execute();
  }

  /** The end of the chain as it was last written. */
  public Head head() {
    return handle
        .createQuery("SELECT seq, hash FROM chain_head WHERE id = 1")
        .map((rows, context) -> new Head(rows.getLong(1), rows.getString(2)))
        .one();
  }

  /** Links from a place on, in order. */
  public List<Seal> from(long seq, int limit) {
    return handle
        .createQuery(
            "SELECT seq, kind, sealed_at, text, hash FROM seal WHERE seq >= :seq"
                + " ORDER BY seq LIMIT :limit")
        .bind("seq", seq)
        .bind("limit", limit)
        .map((rows, context) -> seal(rows))
        .list();
  }

  /** One link. */
  public Optional<Seal> at(long seq) {
    return from(seq, 1).stream().filter(seal -> seal.seq() == seq).findFirst();
  }

  static Seal seal(ResultSet row) throws SQLException {
    return new Seal(
        row.getLong(1),
        row.getString(2),
        Instant.ofEpochMilli(row.getLong(3)),
        row.getString(4),
        row.getString(5));
  }

  /**
   * The end of the chain.
   *
   * @param seq number of links
   * @param hash hash of the last link; 64 zeros where there is none
   */
  public record Head(long seq, String hash) {}
}
