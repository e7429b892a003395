package kr.proto14.app.round;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.FetchResult;
import kr.proto14.app.source.Provenance;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.source.RoundSource;
import kr.proto14.engine.pool.RoundId;

/**
 * What the second source says of a round before it is predicted.
 *
 * <p>A contradiction puts the round into quarantine: it is not forecast until both sources agree
 * again, or the second one is switched off. A second source that cannot be read lifts no
 * quarantine, and without one it is a note.
 */
final class SecondOpinion {
  private final Optional<RoundSource> second;
  private final Incidents incidents;

  SecondOpinion(Optional<RoundSource> second, Incidents incidents) {
    this.second = second;
    this.incidents = incidents;
  }

  /** The call under which a contradiction is told, and its end. */
  static String call(RoundId id) {
    return "comparison " + id;
  }

  /** Whether the sources contradicted each other when they were last compared. */
  boolean isDoubted(RoundId id, Run run) {
    return incidents.lasting(run.source(), call(id)).isPresent();
  }

  /** Why the round must not be predicted now; empty where nothing speaks against it. */
  Optional<String> doubt(RoundSnapshot seen, Run run, Instant now) {
    RoundId id = seen.round().id();
    if (seen.provenance() != Provenance.BETMAN) {
      return Optional.empty();
    }
    if (second.isEmpty()) {
      run.note("not-compared-off", Map.of());
      run.succeeded(call(id), now);
      return Optional.empty();
    }
    return switch (run.ask(second.get(), id)) {
      case FetchResult.Failed<RoundSnapshot>(Fault fault) -> unheard(id, fault, run, now);
      case FetchResult.Fetched<RoundSnapshot>(RoundSnapshot shown) -> judge(seen, shown, run, now);
    };
  }

  private Optional<String> unheard(RoundId id, Fault fault, Run run, Instant now) {
    run.note(
        "not-compared",
        Map.of("round", id.toString(), "source", fault.source(), "detail", fault.detail()));
    Optional<Fault> lasting = incidents.lasting(run.source(), call(id));
    lasting.ifPresent(still -> run.failed(call(id), still, now));
    return lasting.map(Fault::detail);
  }

  private Optional<String> judge(RoundSnapshot seen, RoundSnapshot shown, Run run, Instant now) {
    String call = call(seen.round().id());
    Optional<String> contradiction = Comparison.of(seen, shown).contradiction();
    if (contradiction.isEmpty()) {
      run.succeeded(call, now);
      return Optional.empty();
    }
    String detail =
        String.format(
            Locale.ROOT,
            "The second source contradicts it: %s (evidence of the second source: %s).",
            contradiction.get(),
            shown.raw());
    run.failed(call, new Fault(FaultKind.BAD_DATA, run.source(), call, detail, seen.raw()), now);
    return Optional.of(detail);
  }
}
