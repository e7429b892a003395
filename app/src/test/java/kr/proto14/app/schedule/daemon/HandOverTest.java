package kr.proto14.app.schedule.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.schedule.Job;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.store.ProcessIdentity;
import kr.proto14.app.store.RequestTable.Request;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.AppBench;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.time.Pause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs of commands, handed to a daemon. */
class HandOverTest {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @ParameterizedTest
  @EnumSource
  void without_a_daemon_the_command_runs_itself(Databases database) throws InterruptedException {
    try (AppBench bench = new AppBench(database)) {
      assertThat(handOver(bench, bench.clock::tick).offer(JobName.CHECK, List.of())).isEmpty();
      assertThat(isAnyWaiting(bench.store())).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_running_daemon_makes_the_run_and_the_command_hears_what_came_of_it(Databases database)
      throws InterruptedException {
    try (AppBench bench = new AppBench(database);
        HandCranked daemon = new HandCranked(bench.app.parts(), "one", bench.clock)) {
      daemon.start();
      daemon.crank();
      Pause cranking =
          time -> {
            bench.clock.tick(time);
            daemon.crank();
          };
      Optional<Handed> handed =
          handOver(bench, cranking).offer(JobName.RESULTS, List.of("G011-260053"));
      assertThat(handed).get().isInstanceOf(Handed.Run.class);
      Job.Result result = ((Handed.Run) handed.orElseThrow()).result();
      assertThat(result).isInstanceOf(Job.Result.Done.class);
      Job.Result.Done done = (Job.Result.Done) result;
      assertThat(done.life().rounds()).extracting("id").hasToString("[G011-260053]");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_daemon_that_is_silent_for_half_a_minute_is_not_waited_for(Databases database)
      throws InterruptedException {
    try (AppBench bench = new AppBench(database)) {
      node(bench, "elsewhere", new ProcessIdentity("another-host", 7, bench.clock.instant()));
      bench.clock.tick(Duration.ofSeconds(31));
      assertThat(handOver(bench, bench.clock::tick).offer(JobName.CHECK, List.of())).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_daemon_of_this_host_that_is_gone_is_not_waited_for_at_all(Databases database)
      throws InterruptedException {
    try (AppBench bench = new AppBench(database)) {
      ProcessIdentity here = ProcessIdentity.current();
      node(bench, "dead", new ProcessIdentity(here.host(), 999_999_999, here.started()));
      assertThat(handOver(bench, bench.clock::tick).offer(JobName.CHECK, List.of())).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_run_whose_daemon_dies_is_withdrawn_and_made_by_the_command(Databases database)
      throws InterruptedException {
    try (AppBench bench = new AppBench(database)) {
      node(bench, "dying", new ProcessIdentity("another-host", 7, bench.clock.instant()));
      Store store = bench.store();
      Pause taking =
          time -> {
            bench.clock.tick(time);
            store.inTransaction(tx -> tx.requests().take("dying", bench.clock.instant()));
          };
      assertThat(handOver(bench, taking).offer(JobName.CHECK, List.of())).isEmpty();
      Optional<Request> left =
          store.inTransaction(tx -> tx.requests().take("next", bench.clock.instant()));
      assertThat(left).as("nobody runs it a second time").isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void patience_has_an_end(Databases database) throws InterruptedException {
    try (AppBench bench = new AppBench(database)) {
      ProcessIdentity elsewhere = new ProcessIdentity("another-host", 7, bench.clock.instant());
      node(bench, "slow", elsewhere);
      Pause beating =
          time -> {
            bench.clock.tick(time);
            bench
                .store()
                .inTransaction(
                    tx -> {
                      tx.nodes().beat("slow", bench.clock.instant(), bench.clock.instant());
                      return null;
                    });
          };
      HandOver hasty = new HandOver(bench.store(), bench.clock, beating, Duration.ofSeconds(10));
      assertThat(hasty.offer(JobName.CHECK, List.of())).contains(new Handed.TooSlow());
    }
  }

  @Test
  void a_daemon_that_stops_gives_back_what_it_has_not_ended() {
    try (AppBench bench = new AppBench(Databases.SQLITE);
        HandCranked daemon = new HandCranked(bench.app.parts(), "one", bench.clock)) {
      daemon.start();
      Store store = bench.store();
      store.inTransaction(
          tx -> {
            tx.requests().add(new Request("r", "check", ""), bench.clock.instant());
            return tx.requests().take("one", bench.clock.instant());
          });
      daemon.stop();
      Optional<String> taker = store.reading(tx -> tx.requests().taker("r"));
      assertThat(taker).isEmpty();
      assertThat(isAnyWaiting(store)).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_run_asked_for_an_hour_ago_is_made_by_nobody(Databases database) {
    try (AppBench bench = new AppBench(database)) {
      Store store = bench.store();
      store.inTransaction(
          tx -> {
            tx.requests().add(new Request("r", "check", ""), bench.clock.instant());
            return null;
          });
      bench.clock.tick(Duration.ofMinutes(61));
      Optional<Request> taken =
          store.inTransaction(tx -> tx.requests().take("one", bench.clock.instant()));
      assertThat(taken).isEmpty();
    }
  }

  @Test
  void a_job_nobody_knows_is_told_as_broken() throws InterruptedException {
    try (AppBench bench = new AppBench(Databases.SQLITE);
        HandCranked daemon = new HandCranked(bench.app.parts(), "one", bench.clock)) {
      daemon.start();
      bench
          .store()
          .inTransaction(
              tx -> {
                tx.requests().add(new Request("r", "nonsense", ""), bench.clock.instant());
                return null;
              });
      daemon.crank();
      String outcome = bench.store().reading(tx -> tx.requests().outcome("r")).orElseThrow();
      assertThat(ResultJson.read(outcome)).isInstanceOf(Outcome.Broken.class);
    }
  }

  private static boolean isAnyWaiting(Store store) {
    return store.reading(tx -> tx.requests().isAnyWaiting());
  }

  private static void node(AppBench bench, String id, ProcessIdentity process) {
    bench
        .store()
        .inTransaction(
            tx -> {
              tx.nodes().add(id, process, "test", bench.clock.instant());
              return null;
            });
  }

  private static HandOver handOver(AppBench bench, Pause pause) {
    return new HandOver(bench.store(), bench.clock, pause, PATIENCE);
  }
}
