package kr.proto14.app.store;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * One link of the hash chain.
 *
 * @param seq its place, 1 for the first
 * @param kind what is sealed, such as {@code prediction}
 * @param sealedAt when
 * @param text the canonical JSON that the hash is taken of
 * @param hash lower-case hex SHA-256 of the text, which names the hash before it
 */
public record Seal(long seq, String kind, Instant sealedAt, String text, String hash) {
  public Seal {
    requireNonNull(kind, "kind");
    requireNonNull(sealedAt, "sealedAt");
    requireNonNull(text, "text");
    requireNonNull(hash, "hash");
  }

  /** What was sealed. */
  public JsonNode body() {
    return Json.read(text).get("body");
  }
}
