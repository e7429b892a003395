package kr.proto14.engine.weights;

import static java.util.Objects.requireNonNull;

import kr.proto14.engine.score.PairedDifference;

/**
 * How a part of the pool did over settled rounds, on the matches for which there was one.
 *
 * @param part which
 * @param quality how good it was
 * @param lead the pool's log loss less that of the part on the same matches: below 0 where the pool
 *     was better
 */
public record PartRecord(Part part, Quality quality, PairedDifference lead) {
  public PartRecord {
    requireNonNull(part, "part");
    requireNonNull(quality, "quality");
    requireNonNull(lead, "lead");
  }
}
