package kr.proto14.app.round;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Something under its seal.
 *
 * @param <T> what is sealed
 * @param value read back from the sealed text
 * @param seq place in the hash chain
 * @param hash lower-case hex SHA-256
 * @param sealedAt when it was sealed
 */
public record Sealed<T>(T value, long seq, String hash, Instant sealedAt) {
  public Sealed {
    requireNonNull(value, "value");
    requireNonNull(hash, "hash");
    requireNonNull(sealedAt, "sealedAt");
  }
}
