package kr.proto14.app.schedule.ledger;

import static java.util.Objects.requireNonNull;

import java.util.List;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.store.Slot;

/**
 * One run that is to be made, and the slots it is made for.
 *
 * @param run its id
 * @param job which job
 * @param slots at least one
 * @param lateness why each slot is late, in the order of the slots; empty for one on time
 */
public record Piece(String run, JobName job, List<Slot.Key> slots, List<String> lateness) {
  public Piece {
    requireNonNull(run, "run");
    requireNonNull(job, "job");
    slots = List.copyOf(slots);
    lateness = List.copyOf(lateness);
    if (slots.isEmpty() || slots.size() != lateness.size()) {
      throw new IllegalArgumentException("a run is made for slots, each late or not");
    }
  }

  /** The rounds it is about, each once; empty where the job is about none in particular. */
  public List<String> subjects() {
    return slots.stream().map(Slot.Key::subject).filter(s -> !s.isEmpty()).distinct().toList();
  }
}
