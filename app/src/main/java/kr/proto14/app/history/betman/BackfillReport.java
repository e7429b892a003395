package kr.proto14.app.history.betman;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.history.Added;
import kr.proto14.app.source.Fault;

/**
 * How a walk through past rounds ended. What it says is kept, also where the walk was stopped.
 *
 * @param planned rounds that were to be read
 * @param before rounds that an earlier walk had finished
 * @param finished rounds read to their end
 * @param unsettled rounds read that still wait for results
 * @param added what came of their matches
 * @param voided matches left out since they were void
 * @param contradicted matches left out since they contradict themselves
 * @param brokenRows rows left out since they could not be read
 * @param failures rounds that could not be read
 * @param stopped what stopped the walk before its end
 */
public record BackfillReport(
    int planned,
    int before,
    int finished,
    int unsettled,
    Added added,
    int voided,
    int contradicted,
    int brokenRows,
    List<Failure> failures,
    Optional<Fault> stopped) {
  public BackfillReport {
    requireNonNull(added, "added");
    failures = List.copyOf(failures);
    requireNonNull(stopped, "stopped");
  }

  /** A round that could not be read. */
  public record Failure(int gmTs, Fault fault) {
    public Failure {
      requireNonNull(fault, "fault");
    }
  }

  /** Whether all rounds were read. */
  public boolean wentWell() {
    return failures.isEmpty() && stopped.isEmpty();
  }

  static BackfillReport start(int planned, int before) {
    return new BackfillReport(
        planned, before, 0, 0, Added.NOTHING, 0, 0, 0, List.of(), Optional.empty());
  }

  BackfillReport with(PastRound round, boolean done, int broken, Added more) {
    return new BackfillReport(
        planned,
        before,
        finished + (done ? 1 : 0),
        unsettled + (done ? 0 : 1),
        added.plus(more),
        voided + round.voided(),
        contradicted + round.contradicted(),
        brokenRows + broken,
        failures,
        stopped);
  }

  BackfillReport failed(int gmTs, Fault fault) {
    List<Failure> all = new ArrayList<>(failures);
    all.add(new Failure(gmTs, fault));
    return with(all, stopped);
  }

  BackfillReport stoppedBy(Fault fault) {
    return with(failures, Optional.of(fault));
  }

  private BackfillReport with(List<Failure> all, Optional<Fault> end) {
    return new BackfillReport(
        planned, before, finished, unsettled, added, voided, contradicted, brokenRows, all, end);
  }
}
