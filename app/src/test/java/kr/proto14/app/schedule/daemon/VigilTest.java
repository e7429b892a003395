package kr.proto14.app.schedule.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kr.proto14.app.store.OutageTable.Cause;
import kr.proto14.app.store.OutageTable.Outage;
import kr.proto14.app.store.ProcessIdentity;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.time.SettableClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VigilTest {
  private static final Duration GAP = Duration.ofMinutes(1);

  private final SettableClock clock = SettableClock.at("2026-11-24T03:00:00+09:00");

  @ParameterizedTest
  @EnumSource
  void the_first_daemon_of_all_has_missed_nothing(Databases database) {
    try (Store store = database.fresh()) {
      begun(store, "one");
      assertThat(outages(store)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_daemon_takes_down_that_none_ran_before_it(Databases database) {
    try (Store store = database.fresh()) {
      begun(store, "one");
      Instant died = clock.instant();
      clock.tick(Duration.ofHours(6));
      begun(store, "two");
      assertThat(outages(store)).extracting(Outage::cause).containsExactly(Cause.DOWN);
      assertThat(outages(store)).extracting(Outage::from).containsExactly(died);
      assertThat(outages(store)).extracting(Outage::to).containsExactly(clock.instant());
    }
  }

  @ParameterizedTest
  @EnumSource
  void silence_in_a_running_daemon_is_sleep_or_a_jump_of_the_clock(Databases database) {
    try (Store store = database.fresh()) {
      Vigil vigil = begun(store, "one");
      clock.tick(GAP.minusMillis(1));
      beat(vigil);
      assertThat(outages(store)).isEmpty();
      clock.tick(GAP);
      beat(vigil);
      assertThat(outages(store)).extracting(Outage::cause).containsExactly(Cause.ASLEEP);
    }
  }

  @ParameterizedTest
  @EnumSource
  void silence_while_another_daemon_beats_is_no_outage(Databases database) {
    try (Store store = database.fresh()) {
      Vigil one = begun(store, "one");
      Vigil two = begun(store, "two");
      for (int beats = 0; beats < 10; beats++) {
        clock.tick(Duration.ofSeconds(30));
        beat(two);
      }
      beat(one);
      assertThat(outages(store)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void both_daemons_take_down_a_common_gap_once(Databases database) {
    try (Store store = database.fresh()) {
      Vigil one = begun(store, "one");
      Vigil two = begun(store, "two");
      clock.tick(Duration.ofHours(8));
      beat(one);
      beat(two);
      assertThat(outages(store)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_clock_set_back_is_no_outage(Databases database) {
    try (Store store = database.fresh()) {
      Vigil vigil = begun(store, "one");
      clock.tick(Duration.ofHours(-1));
      beat(vigil);
      clock.tick(Duration.ofSeconds(5));
      beat(vigil);
      assertThat(outages(store)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_heart_that_beat_by_a_clock_far_ahead_hides_no_later_outage(Databases database) {
    try (Store store = database.fresh()) {
      clock.tick(Duration.ofDays(3000));
      begun(store, "one");
      clock.tick(Duration.ofDays(-3000));
      begun(store, "two");
      assertThat(outages(store)).isEmpty();
      clock.tick(Duration.ofHours(6));
      begun(store, "three");
      assertThat(outages(store)).extracting(Outage::cause).containsExactly(Cause.DOWN);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_beat_says_when_work_was_last_completed(Databases database) {
    try (Store store = database.fresh()) {
      Vigil vigil = begun(store, "one");
      Instant worked = clock.instant().plusSeconds(3);
      clock.tick(Duration.ofSeconds(5));
      vigil.beat(worked);
      var node = store.reading(tx -> tx.nodes().latest(1)).getFirst();
      assertThat(node.workedAt()).isEqualTo(worked);
      assertThat(node.beatAt()).isEqualTo(clock.instant());
      assertThat(node.isAlive(clock.instant())).isTrue();
      assertThat(node.isAlive(clock.instant().plusMillis(1))).isFalse();
    }
  }

  private Vigil begun(Store store, String node) {
    Vigil vigil = new Vigil(store, clock, node, GAP);
    vigil.begin(ProcessIdentity.current(), "test");
    return vigil;
  }

  private void beat(Vigil vigil) {
    vigil.beat(clock.instant());
  }

  private List<Outage> outages(Store store) {
    return store.reading(tx -> tx.outages().touching(Instant.EPOCH, clock.instant()));
  }
}
