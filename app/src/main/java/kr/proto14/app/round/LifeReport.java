package kr.proto14.app.round;

import java.util.List;
import kr.proto14.app.source.Fault;

/**
 * What one run saw and did.
 *
 * @param rounds the listed rounds of our pools
 * @param faults what failed: the run failed where this is not empty
 * @param notes what is worth knowing and no failure
 */
public record LifeReport(List<Followed> rounds, List<Fault> faults, List<Note> notes) {
  public LifeReport {
    rounds = List.copyOf(rounds);
    faults = List.copyOf(faults);
    notes = List.copyOf(notes);
  }
}
