package kr.proto14.app.schedule.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.store.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatchUpRuleTest {
  private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

  @Test
  void of_missed_checks_the_last_one_runs() {
    List<Slot.Key> due =
        List.of(before(JobName.CHECK, 18), before(JobName.CHECK, 12), before(JobName.CHECK, 6));
    assertThat(CatchUpRule.of(JobName.CHECK).runnable(due, NOW)).containsExactly(due.getLast());
  }

  @Test
  void all_missed_collections_of_results_are_caught_up_with_however_old() {
    List<Slot.Key> due =
        List.of(
            before(JobName.RESULTS, 24 * 90),
            before(JobName.RESULTS, 24),
            before(JobName.RESULTS, 1));
    assertThat(CatchUpRule.of(JobName.RESULTS).runnable(due, NOW)).isEqualTo(due);
  }

  @Test
  void a_week_is_summed_up_for_two_days_and_not_a_second_longer() {
    CatchUpRule rule = CatchUpRule.of(JobName.WEEKLY);
    Slot.Key slot = before(JobName.WEEKLY, 48);
    assertThat(rule.runnable(List.of(slot), NOW)).containsExactly(slot);
    assertThat(rule.runnable(List.of(slot), NOW.plusSeconds(1))).isEmpty();
  }

  @Test
  void of_two_missed_weeks_only_the_last_is_summed_up() {
    List<Slot.Key> due = List.of(before(JobName.WEEKLY, 24 * 8), before(JobName.WEEKLY, 24));
    assertThat(CatchUpRule.of(JobName.WEEKLY).runnable(due, NOW)).containsExactly(due.getLast());
  }

  @Test
  void the_state_of_a_day_is_told_then_or_not_at_all() {
    CatchUpRule rule = CatchUpRule.of(JobName.DAILY);
    Slot.Key slot = new Slot.Key("daily", NOW, "");
    assertThat(rule.runnable(List.of(slot), NOW.plus(Duration.ofMinutes(10)))).hasSize(1);
    assertThat(rule.runnable(List.of(slot), NOW.plus(Duration.ofMinutes(11)))).isEmpty();
  }

  @Test
  void each_round_is_refreshed_once_for_its_last_slot() {
    List<Slot.Key> due =
        List.of(
            round("G011-260053", 6),
            round("G027-260001", 5),
            round("G011-260053", 3),
            round("G011-260053", 1));
    assertThat(CatchUpRule.of(JobName.REFRESH).runnable(due, NOW))
        .containsExactlyInAnyOrder(due.get(1), due.get(3));
  }

  @ParameterizedTest
  @EnumSource(JobName.class)
  void what_runs_was_due_and_nothing_runs_twice(JobName job) {
    for (long seed = 1; seed <= 50; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Slot.Key> due = new ArrayList<>();
      for (int i = random.nextInt(12); i > 0; i--) {
        due.add(
            new Slot.Key(
                job.key(),
                NOW.minusSeconds(random.nextInt(1_000_000)),
                "G011-26000" + random.nextInt(3)));
      }
      due.sort(Comparator.comparing(Slot.Key::due));
      List<Slot.Key> run = CatchUpRule.of(job).runnable(due, NOW);
      assertThat(due).as("seed %d", seed).containsAll(run);
      assertThat(run).as("seed %d", seed).doesNotHaveDuplicates();
      if (job != JobName.RESULTS) {
        assertThat(run).extracting(Slot.Key::subject).as("seed %d", seed).doesNotHaveDuplicates();
      }
    }
  }

  private static Slot.Key before(JobName job, int hours) {
    return new Slot.Key(job.key(), NOW.minus(Duration.ofHours(hours)), "");
  }

  private static Slot.Key round(String id, int hours) {
    return new Slot.Key("refresh", NOW.minus(Duration.ofHours(hours)), id);
  }
}
