package kr.proto14.app.round.settle;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import kr.proto14.app.source.Claim;

/**
 * A claim that stands, and since when.
 *
 * @param claim the last thing its source said by that sign
 * @param recordedAt when we first heard it say so, unchanged since
 */
public record Dated(Claim claim, Instant recordedAt) {
  public Dated {
    requireNonNull(claim, "claim");
    requireNonNull(recordedAt, "recordedAt");
  }
}
