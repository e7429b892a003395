package kr.proto14.app.schedule.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;

/** Daemons that start at one moment on one database pick each other's turns. */
@Timeout(60)
class ClockworkTest {
  private static final int DAEMONS = 4;
  private static final Duration SOON = Duration.ofSeconds(5);

  private static Store store;

  private final Clock clock = new ShiftedClock(Instant.parse("2027-01-05T03:00:00Z"));
  private final Set<JobName> turns = EnumSet.noneOf(JobName.class);
  private final CountDownLatch allHadTheirs = new CountDownLatch(JobName.values().length);

  @BeforeAll
  static void open() {
    store = Databases.POSTGRESQL.fresh();
  }

  @AfterAll
  static void close() {
    store.close();
  }

  /** Due again at once, so that somebody always has it in hand. */
  private synchronized Instant turn(JobName job) {
    if (turns.add(job)) {
      allHadTheirs.countDown();
    }
    return clock.instant();
  }

  @RepeatedTest(20)
  void several_that_start_at_once_on_one_database_all_start_and_every_job_has_its_turn()
      throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Clockwork> all = IntStream.range(0, DAEMONS).mapToObj(this::clockwork).toList();
      try {
        together(threads, all, Clockwork::start);
        assertThat(allHadTheirs.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
      } finally {
        together(threads, all, Clockwork::stop);
      }
    }
  }

  /** With threads of its own, which end with it. */
  private Clockwork clockwork(int number) {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    return new Clockwork(store, clock, "node " + number, this::turn, threads, () -> {}, SOON);
  }

  private static void together(
      ExecutorService threads, List<Clockwork> all, Consumer<Clockwork> move) throws Exception {
    List<Callable<Object>> moves =
        all.stream().map(one -> Executors.callable(() -> move.accept(one))).toList();
    for (Future<Object> done : threads.invokeAll(moves)) {
      done.get();
    }
  }
}
