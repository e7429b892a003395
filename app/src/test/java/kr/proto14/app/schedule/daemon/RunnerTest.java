package kr.proto14.app.schedule.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import kr.proto14.app.round.LifeReport;
import kr.proto14.app.schedule.Job;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.testing.AppBench;
import kr.proto14.app.testing.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RunnerTest {
  private static final LifeReport NOTHING = new LifeReport(List.of(), List.of(), List.of());

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final List<String> told = new ArrayList<>();
  private AppBench bench;
  private boolean databaseAnswers = true;

  @BeforeEach
  void open() {
    bench = new AppBench(Databases.SQLITE);
  }

  @AfterEach
  void close() {
    bench.close();
    timer.shutdownNow();
  }

  @Test
  void a_run_that_ends_well_went_well() {
    Outcome outcome = run(Duration.ofMinutes(1), () -> NOTHING);
    assertThat(outcome).isInstanceOf(Outcome.Ran.class);
    assertThat(outcome.wentWell()).isTrue();
    assertThat(told).containsExactly("check true");
  }

  @Test
  void a_run_that_met_a_fault_came_to_its_end_and_did_not_go_well() {
    Fault fault = new Fault(FaultKind.SITE_DOWN, "betman", "listing", "It does not answer.", null);
    Outcome outcome =
        run(Duration.ofMinutes(1), () -> new LifeReport(List.of(), List.of(fault), List.of()));
    assertThat(outcome).isInstanceOf(Outcome.Ran.class);
    assertThat(outcome.wentWell()).isFalse();
  }

  @Test
  void an_exception_breaks_a_run_and_tells_its_kind_but_not_its_words() {
    Outcome outcome =
        run(
            Duration.ofMinutes(1),
            () -> {
              throw new IllegalStateException("token 123456:ABC");
            });
    assertThat(outcome)
        .isEqualTo(
            new Outcome.Broken(
                Outcome.Cause.INTERNAL, "Our own code failed with IllegalStateException."));
    assertThat(told).containsExactly("check false");
  }

  @Test
  void an_error_breaks_a_run_as_well_and_is_told() {
    Outcome outcome =
        run(
            Duration.ofMinutes(1),
            () -> {
              throw new StackOverflowError();
            });
    assertThat(outcome)
        .isEqualTo(
            new Outcome.Broken(
                Outcome.Cause.INTERNAL, "Our own code failed with StackOverflowError."));
    assertThat(told).containsExactly("check false");
  }

  @Test
  void an_exception_while_the_database_is_gone_is_the_databases() {
    databaseAnswers = false;
    Outcome outcome =
        run(
            Duration.ofMinutes(1),
            () -> {
              throw new IllegalStateException("connection refused");
            });
    assertThat(outcome)
        .isEqualTo(new Outcome.Broken(Outcome.Cause.DATABASE, "The database is out of reach."));
  }

  @Test
  void a_run_over_its_limit_is_broken_off() {
    Outcome outcome = run(Duration.ofMillis(30), RunnerTest::hang);
    assertThat(outcome)
        .isEqualTo(new Outcome.Broken(Outcome.Cause.LIMIT, "check took longer than it may."));
  }

  @Test
  void a_run_during_a_stop_is_handed_back() throws InterruptedException {
    Limits limits = new Limits(timer, Duration.ofMinutes(1), System::nanoTime);
    CountDownLatch hanging = new CountDownLatch(1);
    List<Outcome> outcomes = new ArrayList<>();
    Thread thread =
        Thread.ofVirtual()
            .start(
                () ->
                    outcomes.add(
                        runner(
                                limits,
                                () -> {
                                  hanging.countDown();
                                  return hang();
                                })
                            .run(JobName.CHECK, List.of())));
    hanging.await();
    limits.stop();
    thread.join();
    assertThat(outcomes).containsExactly(new Outcome.HandedBack());
  }

  private static LifeReport hang() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return NOTHING;
  }

  private Outcome run(Duration limit, Supplier<LifeReport> work) {
    return runner(new Limits(timer, limit, System::nanoTime), work).run(JobName.CHECK, List.of());
  }

  private Runner runner(Limits limits, Supplier<LifeReport> work) {
    Parts parts = bench.app.parts();
    return new Runner(
        (job, subjects) ->
            new Job(
                job.key(),
                work,
                new kr.proto14.app.schedule.LeaseKeeper(
                    bench.store(), bench.clock, bench.clock::tick),
                parts.courier(),
                bench.store(),
                bench.clock),
        limits,
        () -> databaseAnswers,
        (job, outcome) -> told.add(job.key() + " " + outcome.wentWell()));
  }
}
