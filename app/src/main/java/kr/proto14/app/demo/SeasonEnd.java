package kr.proto14.app.demo;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What came of a season.
 *
 * @param entries its chronicle
 * @param audit what was left
 * @param proofs what had to happen, and whether it did
 */
public record SeasonEnd(List<Entry> entries, Audit audit, List<Proof> proofs) {
  public SeasonEnd {
    entries = List.copyOf(entries);
    requireNonNull(audit, "audit");
    proofs = List.copyOf(proofs);
  }

  /** Whether everything happened as it must. */
  public boolean wentWell() {
    return proofs.stream().allMatch(Proof::holds);
  }
}
