package kr.proto14.app.round;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.FetchResult;
import kr.proto14.app.source.ListedRound;
import kr.proto14.app.source.Listing;
import kr.proto14.app.source.Provenance;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.source.RoundSource;
import kr.proto14.app.source.SaleStatus;
import kr.proto14.app.store.Store;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;

/**
 * Rounds from the second source while the first one is out of reach.
 *
 * <p>Its pages keep closed rounds and tell no times. So only the newest round of a pool counts as
 * on sale, and only where it is newer than every round ever seen, or known and by what is known
 * still on sale; and only once people have voted in it. Where no round was on sale of late, its
 * number must fit the day of the year: else nobody can tell how old it is. What Betman told of it
 * before is kept: its times, ids and money. Whatever is wrong here is a note: Betman's failure is
 * the fault that is told.
 */
final class Substitute {
  /** A round newer than one that was on sale so lately is no old one: a pool has one a week. */
  private static final Duration OF_LATE = Duration.ofDays(14);

  private final Optional<RoundSource> second;
  private final Store store;
  private final Incidents incidents;

  Substitute(Optional<RoundSource> second, Store store, Incidents incidents) {
    this.second = second;
    this.store = store;
    this.incidents = incidents;
  }

  /** Rounds not predicted yet that seem to be on sale; none where the first source may be asked. */
  List<RoundSnapshot> rounds(FaultKind ofTheFirst, Run run, Instant now) {
    if (second.isEmpty() || !isOutOfReach(ofTheFirst)) {
      return List.of();
    }
    return switch (second.get().listing()) {
      case FetchResult.Failed<Listing>(Fault fault) -> {
        note(run, "second-away", Map.of("detail", fault.detail()));
        yield List.of();
      }
      case FetchResult.Fetched<Listing>(Listing listing) -> rounds(listing, run, now);
    };
  }

  private List<RoundSnapshot> rounds(Listing listing, Run run, Instant now) {
    listing
        .refused()
        .forEach(
            fault ->
                note(run, "second-failed", Map.of("call", fault.call(), "detail", fault.detail())));
    List<RoundSnapshot> rounds = new ArrayList<>();
    for (ListedRound listed : listing.rounds()) {
      if (mayBeOnSale(listed.id(), now) && isNew(listed.id()) && isOfNow(listed.id(), run, now)) {
        round(listed.id(), run).ifPresent(rounds::add);
      }
    }
    return rounds;
  }

  private static boolean isOutOfReach(FaultKind kind) {
    return switch (kind) {
      case SITE_DOWN, BLOCKED, CHANGED, MAINTENANCE -> true;
      case OUR_NETWORK, BAD_DATA, INTERNAL, QUOTA, CONFIGURATION, TIME_LIMIT, DATABASE -> false;
    };
  }

  private boolean mayBeOnSale(RoundId id, Instant now) {
    return newest(id.pool())
        .map(
            known ->
                known.round().id().equals(id)
                    ? known.round().onSaleAt(now) && !isOver(known.status())
                    : known.round().id().compareTo(id) < 0)
        .orElse(true);
  }

  private boolean isOfNow(RoundId id, Run run, Instant now) {
    boolean ofNow =
        newest(id.pool())
                .map(RoundSnapshot::round)
                .filter(known -> known.id().equals(id) || known.onSaleAt(now.minus(OF_LATE)))
                .isPresent()
            || Season.has(id, now);
    if (!ofNow) {
      note(run, "second-of-old", Map.of("round", id.toString()));
    }
    return ofNow;
  }

  private static boolean isOver(SaleStatus status) {
    return switch (status) {
      case CLOSED, SETTLING, PAYING, PAID -> true;
      case BEFORE, OPEN, UNKNOWN -> false;
    };
  }

  private Optional<RoundSnapshot> newest(Pool pool) {
    return store.reading(tx -> tx.rounds().newestOf(pool));
  }

  private boolean isNew(RoundId id) {
    return store.reading(tx -> tx.predictions().versions(id)) == 0;
  }

  private Optional<RoundSnapshot> round(RoundId id, Run run) {
    Optional<Fault> doubted = incidents.lasting(run.source(), SecondOpinion.call(id));
    if (doubted.isPresent()) {
      note(run, "second-doubted", Map.of("round", id.toString(), "detail", doubted.get().detail()));
      return Optional.empty();
    }
    return switch (run.ask(sourceOf(), id)) {
      case FetchResult.Failed<RoundSnapshot>(Fault fault) -> {
        note(run, "second-failed", Map.of("call", fault.call(), "detail", fault.detail()));
        yield Optional.empty();
      }
      case FetchResult.Fetched<RoundSnapshot>(RoundSnapshot shown) -> usable(shown, run);
    };
  }

  private RoundSource sourceOf() {
    return second.orElseThrow();
  }

  private Optional<RoundSnapshot> usable(RoundSnapshot shown, Run run) {
    RoundId id = shown.round().id();
    if (shown.votes().isEmpty()) {
      note(run, "second-no-votes", Map.of("round", id.toString()));
      return Optional.empty();
    }
    Optional<RoundSnapshot> told = store.reading(tx -> tx.rounds().latestOfBetman(id));
    if (told.isEmpty()) {
      note(run, "second-round", Map.of("round", id.toString()));
      return Optional.of(shown);
    }
    Optional<String> contradiction = Comparison.ofPairs(told.get(), shown).contradiction();
    if (contradiction.isPresent()) {
      note(
          run, "second-contradicts", Map.of("round", id.toString(), "detail", contradiction.get()));
      return Optional.empty();
    }
    note(run, "second-votes", Map.of("round", id.toString()));
    return Optional.of(withVotes(told.get(), shown));
  }

  private static RoundSnapshot withVotes(RoundSnapshot told, RoundSnapshot shown) {
    return new RoundSnapshot(
        told.round(),
        SaleStatus.OPEN,
        told.money(),
        shown.votes(),
        told.results(),
        shown.knownAt(),
        shown.raw(),
        Provenance.BETMAN_WITH_ZENTOTO_VOTES,
        told.saleStart());
  }

  private void note(Run run, String key, Map<String, String> about) {
    Map<String, String> arguments = new HashMap<>(about);
    arguments.put("source", sourceOf().name());
    run.note(key, arguments);
  }
}
