package kr.proto14.app.history.team;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Which match of another source one of our matches is. */
public sealed interface Alignment {
  /**
   * It is this one, and no other comes near.
   *
   * @param theirs the other source's match
   * @param how {@link How#EXACT} by the names themselves, {@link How#ALIAS} by links, {@link
   *     How#GUESS} by names that are alike
   * @param score how alike both names are on average, 0-1
   */
  record Aligned(Fixture theirs, How how, double score) implements Alignment {
    public Aligned {
      requireNonNull(theirs, "theirs");
      requireNonNull(how, "how");
    }
  }

  /**
   * It may be one of these; none is to be used.
   *
   * @param candidates the likeliest first, at least one
   */
  record Pending(List<Candidate> candidates) implements Alignment {
    public Pending {
      candidates = List.copyOf(candidates);
      if (candidates.isEmpty()) {
        throw new IllegalArgumentException("nothing is pending");
      }
    }
  }

  /** The other source has nothing like it. */
  record Missing() implements Alignment {}

  /**
   * A match that ours may be.
   *
   * @param theirs the other source's match
   * @param score how alike both names are on average, 0-1
   * @param doubt why it is not taken
   */
  record Candidate(Fixture theirs, double score, Doubt doubt) {
    public Candidate {
      requireNonNull(theirs, "theirs");
      requireNonNull(doubt, "doubt");
    }
  }
}
