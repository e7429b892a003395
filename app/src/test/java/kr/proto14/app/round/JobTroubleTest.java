package kr.proto14.app.round;

import static kr.proto14.app.round.LifeBench.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.store.OutboxMessage;
import kr.proto14.app.store.Store;
import kr.proto14.app.store.StoreException;
import kr.proto14.app.testing.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Jobs of ours that fail are told of like sources that do. */
class JobTroubleTest {
  private static JobTrouble trouble(Store store) {
    return new JobTrouble(store, new RecordingAnnouncer("me"));
  }

  private static List<String> told(Store store) {
    return store.outbox().undelivered().stream().map(OutboxMessage::body).toList();
  }

  private static Fault open(Store store) {
    return store
        .reading(tx -> tx.incidents().open(JobTrouble.SOURCE, "job check"))
        .orElseThrow()
        .fault();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_failing_job_is_told_once_reminded_of_and_its_end_told_once(Databases database) {
    try (Store store = database.fresh()) {
      JobTrouble jobs = trouble(store);
      for (int hour = 0; hour <= 12; hour += 3) {
        jobs.failed("check", FaultKind.TIME_LIMIT, "It took 15 min.", NOW.plus(hours(hour)));
      }
      jobs.succeeded("check", NOW.plus(hours(13)));
      jobs.succeeded("check", NOW.plus(hours(14)));
      assertThat(told(store))
          .containsExactly("TIME_LIMIT 0", "TIME_LIMIT 1", "TIME_LIMIT 2", "recovered after PT13H");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_run_every_six_hours_that_starts_some_seconds_early_is_reminded_of(Databases database) {
    try (Store store = database.fresh()) {
      JobTrouble jobs = trouble(store);
      jobs.failed("check", FaultKind.INTERNAL, "no", NOW.plusSeconds(40));
      jobs.failed("check", FaultKind.INTERNAL, "no", NOW.plus(hours(6)).plusSeconds(3));
      assertThat(told(store)).containsExactly("INTERNAL 0", "INTERNAL 1");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void reminders_come_though_the_job_has_not_run_again_and_stop_after_a_day(Databases database) {
    try (Store store = database.fresh()) {
      JobTrouble jobs = trouble(store);
      jobs.failed("weekly", FaultKind.INTERNAL, "no", NOW);
      for (int minute = 0; minute < 60 * 60; minute += 10) {
        jobs.remind(NOW.plus(Duration.ofMinutes(minute)));
      }
      assertThat(told(store))
          .containsExactly("INTERNAL 0", "INTERNAL 1", "INTERNAL 2", "INTERNAL 3", "INTERNAL 4");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void an_exception_is_told_by_its_kind_and_never_by_its_words(Databases database) {
    try (Store store = database.fresh()) {
      JobTrouble jobs = trouble(store);
      jobs.failed("check", new IllegalStateException("token 123456:ABC"), NOW);
      assertThat(open(store).detail()).contains("IllegalStateException").doesNotContain("ABC");
      assertThat(open(store).kind()).isEqualTo(FaultKind.INTERNAL);
      jobs.failed("check", new RuntimeException(new SQLException("password=x")), NOW);
      assertThat(open(store).kind()).isEqualTo(FaultKind.DATABASE);
      jobs.failed("check", new StoreException("gone"), NOW);
      assertThat(open(store).kind()).isEqualTo(FaultKind.DATABASE);
      jobs.failed("check", new TimeoutException("late"), NOW);
      assertThat(open(store).kind()).isEqualTo(FaultKind.TIME_LIMIT);
      assertThat(told(store)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void what_happened_while_the_database_was_gone_is_told_when_it_is_back(Databases database)
      throws SQLException {
    String url = database.freshUrl();
    try (Store store = Store.open(url)) {
      JobTrouble jobs = trouble(store);
      execute(url, "ALTER TABLE incident RENAME TO elsewhere");
      jobs.failed("check", FaultKind.DATABASE, "The database does not answer.", NOW);
      jobs.failed("check", FaultKind.DATABASE, "Still.", NOW.plus(Duration.ofMinutes(5)));
      jobs.failed("daily", FaultKind.DATABASE, "Too.", NOW.plus(Duration.ofMinutes(5)));
      jobs.remind(NOW.plus(Duration.ofMinutes(6)));
      jobs.succeeded("check", NOW.plus(Duration.ofMinutes(7)));
      assertThat(told(store)).isEmpty();

      execute(url, "ALTER TABLE elsewhere RENAME TO incident");
      jobs.succeeded("check", NOW.plus(Duration.ofMinutes(10)));
      jobs.succeeded("daily", NOW.plus(Duration.ofMinutes(15)));

      assertThat(told(store))
          .containsExactly(
              "DATABASE 0", "DATABASE 0", "recovered after PT10M", "recovered after PT10M");
    }
  }

  private static void execute(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void other_sources_that_go_quiet_do_not_end_the_trouble_of_a_job(Databases database) {
    try (LifeBench bench = new LifeBench(database)) {
      JobTrouble jobs = trouble(bench.store);
      jobs.failed("weekly", FaultKind.INTERNAL, "no", NOW);
      bench.clock.tick(Duration.ofDays(3));
      bench.follow();
      bench.settle();
      jobs.succeeded("weekly", NOW.plus(Duration.ofDays(7)));
      assertThat(told(bench.store)).containsExactly("INTERNAL 0", "recovered after PT168H");
    }
  }

  private static Duration hours(int hours) {
    return Duration.ofHours(hours);
  }
}
