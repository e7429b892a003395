package kr.proto14.app.round.settle;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Whether a match can be settled by what is known of it.
 *
 * @param ending how it ended, empty while that is open
 * @param versions what the sources say, one entry each, where they contradict each other; else
 *     empty
 */
public record Verdict(Optional<Ending> ending, List<String> versions) {
  public Verdict {
    requireNonNull(ending, "ending");
    versions = List.copyOf(versions);
  }

  static Verdict open() {
    return new Verdict(Optional.empty(), List.of());
  }

  static Verdict contradicted(Optional<Ending> ending, List<String> versions) {
    return new Verdict(ending, versions);
  }

  /** Whether the owner must hear of it. */
  public boolean isContradicted() {
    return !versions.isEmpty();
  }
}
