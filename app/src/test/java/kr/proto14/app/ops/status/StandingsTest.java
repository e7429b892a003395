package kr.proto14.app.ops.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.ops.status.JobStanding.Ended;
import kr.proto14.app.ops.status.JobStanding.UnderWay;
import kr.proto14.app.store.NodeTable.Node;
import kr.proto14.app.store.ProcessIdentity;
import kr.proto14.app.store.Slot;
import kr.proto14.app.store.SlotState;
import kr.proto14.app.store.StandingTable.Unpunctual;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingsTest {
  private static final Instant NOW = Instant.parse("2026-09-16T03:00:00Z");
  private static final Instant ALIVE = NOW.minusSeconds(30);

  private static Node node(String id, long ready, long beat, @Nullable Instant stopped) {
    return new Node(
        id,
        new ProcessIdentity("elsewhere", 14, Instant.EPOCH),
        "0.1.0",
        NOW.minusSeconds(ready),
        NOW.minusSeconds(beat),
        NOW.minusSeconds(beat),
        stopped);
  }

  @Test
  void those_that_beat_run_and_the_longest_running_comes_first() {
    var standing =
        DaemonStanding.of(List.of(node("b", 50, 1, null), node("a", 900, 4, null)), ALIVE);
    assertThat(standing.isRunning()).isTrue();
    assertThat(standing.running()).extracting(Node::id).containsExactly("a", "b");
    assertThat(standing.died()).isEmpty();
  }

  @Test
  void one_that_stopped_in_order_is_the_last_and_has_not_died() {
    var standing = DaemonStanding.of(List.of(node("a", 900, 60, NOW.minusSeconds(60))), ALIVE);
    assertThat(standing.isRunning()).isFalse();
    assertThat(standing.died()).isEmpty();
    assertThat(standing.last().orElseThrow().id()).isEqualTo("a");
  }

  @Test
  void one_that_fell_silent_has_died_until_a_later_start_replaces_it() {
    Node silent = node("a", 900, 400, null);
    assertThat(DaemonStanding.of(List.of(silent), ALIVE).died()).containsExactly(silent);
    Node next = node("b", 300, 1, null);
    var replaced = DaemonStanding.of(List.of(next, silent), ALIVE);
    assertThat(replaced.died()).isEmpty();
    assertThat(replaced.running()).containsExactly(next);
    Node beside = node("c", 800, 1, null);
    assertThat(DaemonStanding.of(List.of(beside, silent), ALIVE).died()).containsExactly(silent);
  }

  @Test
  void where_none_ever_ran_there_is_no_last_and_the_record_knows_it() {
    assertThat(DaemonStanding.of(List.of(), ALIVE).last()).isEmpty();
    List<Node> some = List.of(node("a", 9, 1, null));
    assertThatThrownBy(() -> new DaemonStanding(some, List.of(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_run_is_too_long_after_twice_the_usual_and_not_a_moment_before() {
    Optional<Duration> usual = Optional.of(Duration.ofSeconds(10));
    assertThat(new UnderWay(NOW, Duration.ofSeconds(20), usual).isTooLong()).isFalse();
    assertThat(new UnderWay(NOW, Duration.ofMillis(20_001), usual).isTooLong()).isTrue();
    assertThat(new UnderWay(NOW, Duration.ofDays(1), Optional.empty()).isTooLong()).isFalse();
    assertThatThrownBy(() -> new UnderWay(NOW, Duration.ofSeconds(-1), usual))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Ended(NOW, Optional.empty(), true))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_pool_has_rounds_of_its_own_only() {
    Optional<RoundId> basketball = Optional.of(RoundId.parse("G027-260001"));
    assertThat(new PoolStanding(Pool.BASKETBALL, basketball, Optional.empty()).settled()).isEmpty();
    assertThatThrownBy(() -> new PoolStanding(Pool.SOCCER, Optional.empty(), basketball))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Unpunctual late(long hoursAgo) {
    return new Unpunctual(
        new Slot.Key("check", NOW.minus(Duration.ofHours(hoursAgo)), ""), SlotState.LATE, "behind");
  }

  @Test
  void skipped_slots_and_slots_to_come_do_not_count_as_expected() {
    var punctuality =
        Punctuality.of(
            List.of(late(1), late(24), late(25)),
            NOW.minus(Duration.ofDays(1)),
            Map.of(
                SlotState.RAN, 6,
                SlotState.LATE, 1,
                SlotState.MISSED, 1,
                SlotState.SKIPPED, 90,
                SlotState.PLANNED, 4,
                SlotState.RUNNING, 1));
    assertThat(punctuality.day()).isEqualTo(2);
    assertThat(punctuality.expected()).isEqualTo(8);
    assertThat(punctuality.share()).hasValue(0.75);
    assertThat(punctuality.month()).doesNotContainKeys(SlotState.PLANNED, SlotState.RUNNING);
    assertThat(new Punctuality(List.of(), 0, Map.of()).share()).isEmpty();
    assertThatThrownBy(() -> new Punctuality(List.of(), 1, Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
