package kr.proto14.app.schedule.daemon;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.store.NodeTable.Node;
import kr.proto14.app.store.RequestTable.Request;
import kr.proto14.app.store.Store;
import kr.proto14.app.time.Pause;

/** Hands the run of a command to a daemon, where one runs, and waits for what comes of it. */
public final class HandOver {
  /** The age of a heartbeat from which its daemon is taken to be dead. */
  public static final Duration SILENCE = Duration.ofSeconds(30);

  private static final Duration LOOK_EVERY = Duration.ofMillis(200);

  private final Store store;
  private final Clock clock;
  private final Pause pause;
  private final Duration patience;

  /**
   * @param patience how long a daemon may take at most
   */
  public HandOver(Store store, Clock clock, Pause pause, Duration patience) {
    this.store = requireNonNull(store, "store");
    this.clock = requireNonNull(clock, "clock");
    this.pause = requireNonNull(pause, "pause");
    this.patience = requireNonNull(patience, "patience");
  }

  /**
   * Hands a run over.
   *
   * @param subjects rounds it is about
   * @return what came of it; empty where no daemon runs, or none is left to run it: the caller then
   *     runs it itself
   * @throws InterruptedException if interrupted while waiting
   */
  public Optional<Handed> offer(JobName job, List<String> subjects) throws InterruptedException {
    if (daemons().isEmpty()) {
      return Optional.empty();
    }
    Request request =
        new Request(UUID.randomUUID().toString(), job.key(), String.join(",", subjects));
    store.inTransaction(
        tx -> {
          tx.requests().add(request, clock.instant());
          return null;
        });
    return await(request.id());
  }

  private Optional<Handed> await(String id) throws InterruptedException {
    for (Duration waited = Duration.ZERO;
        waited.compareTo(patience) < 0;
        waited = waited.plus(LOOK_EVERY)) {
      Optional<String> outcome = store.reading(tx -> tx.requests().outcome(id));
      if (outcome.isPresent()) {
        return Optional.of(Handed.of(ResultJson.read(outcome.get())));
      }
      if (isOrphaned(id)) {
        return Optional.empty();
      }
      pause.pause(LOOK_EVERY);
    }
    return Optional.of(new Handed.TooSlow());
  }

  /** Nobody alive will see to it, and it is withdrawn. */
  private boolean isOrphaned(String id) {
    List<Node> alive = daemons();
    Optional<String> taker = store.reading(tx -> tx.requests().taker(id));
    boolean hopeful =
        taker
            .map(node -> alive.stream().anyMatch(a -> a.id().equals(node)))
            .orElse(!alive.isEmpty());
    return !hopeful
        && store.inTransaction(tx -> tx.requests().withdraw(id, taker.orElse(""), clock.instant()));
  }

  private List<Node> daemons() {
    return store.reading(tx -> tx.nodes().alive(clock.instant().minus(SILENCE)));
  }
}
