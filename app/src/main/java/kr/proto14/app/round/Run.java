package kr.proto14.app.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import kr.proto14.app.ai.PanelDesk;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FetchResult;
import kr.proto14.app.source.FetchResult.Failed;
import kr.proto14.app.source.FetchResult.Fetched;
import kr.proto14.app.source.Offer;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.source.RoundSource;
import kr.proto14.app.store.PanelAnswer;
import kr.proto14.app.store.Store;
import kr.proto14.app.store.StoreException;
import kr.proto14.engine.forecast.Evidence;
import kr.proto14.engine.pool.RoundId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one run has met so far. */
final class Run {
  private static final Logger LOG = LoggerFactory.getLogger(Run.class);

  private final RoundSource source;
  private final Store store;
  private final Incidents incidents;
  private final Steps steps;
  private final boolean refreshes;
  private final List<Followed> rounds = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final Set<String> calls = new HashSet<>();
  private final Set<Integer> oddsRead = new HashSet<>();
  private Instant lastKept = Instant.EPOCH;
  private @Nullable Fault outOfReach;

  /**
   * @param refreshes whether rounds that are predicted are forecast again
   */
  Run(RoundSource source, Store store, Incidents incidents, Steps steps, boolean refreshes) {
    this.source = source;
    this.store = store;
    this.incidents = incidents;
    this.steps = steps;
    this.refreshes = refreshes;
  }

  void add(Followed followed) {
    rounds.add(followed);
    calls.add("detail " + followed.id());
  }

  void failed(String call, Fault fault, Instant now) {
    Fault named = new Fault(fault.kind(), source.name(), call, fault.detail(), fault.evidence());
    calls.add(call);
    faults.add(named);
    incidents.failed(named, now);
    steps.passed("told " + call);
  }

  /** Another source than the one that is followed failed: told, but the run goes well. */
  void failedAside(String call, Fault fault, Instant now) {
    incidents.failed(
        new Fault(
            fault.kind(),
            fault.source(),
            call,
            fault.detail(),
            fault.evidence(),
            fault.notBefore()),
        now);
    note("aside", Map.of("source", fault.source(), "call", fault.call(), "detail", fault.detail()));
    steps.passed("told " + call);
  }

  void succeeded(String call, Instant now) {
    succeeded(source.name(), call, now);
  }

  void succeeded(String from, String call, Instant now) {
    if (from.equals(source.name())) {
      calls.add(call);
    }
    incidents.succeeded(from, call, now);
  }

  /** Whether rounds that are predicted are forecast again. */
  boolean refreshes() {
    return refreshes;
  }

  /** The name of the source that is followed. */
  String source() {
    return source.name();
  }

  /** Takes a note, each once. */
  void note(String key, Map<String, String> arguments) {
    Note note = new Note(key, arguments);
    if (!notes.contains(note)) {
      notes.add(note);
    }
  }

  /** Asks another source, but no more in this run once it has been out of reach. */
  FetchResult<RoundSnapshot> ask(RoundSource other, RoundId id) {
    if (outOfReach != null) {
      return new Failed<>(outOfReach);
    }
    FetchResult<RoundSnapshot> answer = other.detail(id);
    if (answer instanceof Failed<RoundSnapshot>(Fault fault) && fault.evidence() == null) {
      outOfReach = fault;
    }
    return answer;
  }

  void forgetOthers(Instant now) {
    incidents.forget(source.name(), calls, now);
  }

  /** Reads the odds on sale, once a run; odds that cannot be had are a note, not a failure. */
  void gatherOdds(List<Integer> fixedOdds, Supplier<Instant> now) {
    for (int gmTs : fixedOdds) {
      if (oddsRead.add(gmTs)) {
        switch (source.odds(gmTs)) {
          case Failed<Offer>(var fault) ->
              note("no-odds", Map.of("round", "G101-" + gmTs, "detail", fault.detail()));
          case Fetched<Offer>(Offer offer) -> keep(offer, now.get());
        }
        steps.passed("odds " + gmTs);
      }
    }
  }

  /** Has the panel asked; a member that says nothing is a note, not a failure. */
  void askPanel(PanelDesk panel, Evidence evidence) {
    for (PanelAnswer answer : answers(panel, evidence)) {
      lastKept = latest(answer.recordedAt());
      if (!answer.outcome().equals(PanelDesk.ANSWERED)) {
        note(
            "panel-" + (answer.outcome().equals(PanelDesk.PARTLY) ? "partly" : "absent"),
            Map.of(
                "round", answer.round().toString(),
                "member", answer.member(),
                "detail", answer.outcome()));
      }
      steps.passed("answer of " + answer.member());
    }
  }

  /** Our own failing over the panel costs a round its panel, not its forecast. */
  private List<PanelAnswer> answers(PanelDesk panel, Evidence evidence) {
    try {
      return panel.gather(evidence);
    } catch (RuntimeException e) {
      if (StoreException.isBehind(e)) {
        throw e;
      }
      LOG.error("the panel failed on {}", evidence.round().id(), e);
      note(
          "panel-failed",
          Map.of(
              "round", evidence.round().id().toString(),
              "detail", e.getClass().getSimpleName()));
      return List.of();
    }
  }

  /** The later of a moment and that of the last odds or answer kept. */
  Instant latest(Instant moment) {
    return lastKept.isAfter(moment) ? lastKept : moment;
  }

  private void keep(Offer offer, Instant recordedAt) {
    lastKept = latest(recordedAt);
    store.inTransaction(
        tx -> {
          offer.odds().forEach(seen -> tx.odds().add(source.name(), seen, recordedAt));
          offer.lines().forEach(seen -> tx.lines().add(source.name(), seen, recordedAt));
          return null;
        });
  }

  LifeReport report() {
    return new LifeReport(rounds, faults, notes);
  }
}
