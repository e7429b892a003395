package kr.proto14.app.schedule.daemon;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.store.RequestTable.Request;
import kr.proto14.app.store.Store;

/** Where commands hand their runs to the daemon. */
final class Desk {
  private final Store store;
  private final Clock clock;
  private final String node;
  private final Runner runner;
  private final Executor threads;

  Desk(Store store, Clock clock, String node, Runner runner, Executor threads) {
    this.store = requireNonNull(store, "store");
    this.clock = requireNonNull(clock, "clock");
    this.node = requireNonNull(node, "node");
    this.runner = requireNonNull(runner, "runner");
    this.threads = requireNonNull(threads, "threads");
  }

  /** Takes every waiting request and sees to each on a thread of its own. */
  void serve() {
    if (!store.reading(tx -> tx.requests().isAnyWaiting())) {
      return;
    }
    while (true) {
      Optional<Request> request =
          store.inTransaction(tx -> tx.requests().take(node, clock.instant()));
      if (request.isEmpty()) {
        return;
      }
      threads.execute(() -> serve(request.get()));
    }
  }

  private void serve(Request request) {
    Outcome outcome =
        JobName.of(request.job())
            .map(job -> runner.run(job, subjects(request)))
            .orElseGet(() -> new Outcome.Broken(Outcome.Cause.INTERNAL, "No job has that name."));
    if (!(outcome instanceof Outcome.HandedBack)) {
      store.inTransaction(
          tx -> {
            tx.requests().end(request.id(), ResultJson.write(outcome), clock.instant());
            return null;
          });
    }
  }

  private static List<String> subjects(Request request) {
    return Arrays.stream(request.arguments().split(",", -1)).filter(s -> !s.isEmpty()).toList();
  }

  /** A daemon that stops gives back what it has not ended: the command then runs it itself. */
  void handBack() {
    store.inTransaction(
        tx -> {
          tx.requests().handBack(node);
          return null;
        });
  }
}
