package kr.proto14.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.proto14.app.config.Setting;
import kr.proto14.app.schedule.Job;
import kr.proto14.app.schedule.JobName;
import org.junit.jupiter.api.Test;

class TrialsTest {
  @Test
  void every_job_runs_once_and_does_what_it_is_there_for() throws InterruptedException {
    List<Trial> shown = new ArrayList<>();
    List<Integer> budgets = new ArrayList<>();
    Stage noting =
        (config, backdrop) -> {
          budgets.add(config.budget());
          assertThat(config.has(Setting.PROTO14_DATABASE_URL)).isFalse();
          return RealStage.INSTANCE.open(config, backdrop);
        };
    List<Trial> all = new Trials(noting, Locale.ENGLISH, 32_000).run(shown::add, () -> false);
    assertThat(shown).isEqualTo(all);
    assertThat(all).extracting(Trial::job).containsExactlyInAnyOrder(JobName.values());
    assertThat(all).allSatisfy(trial -> assertThat(trial.holds()).as(trial.toString()).isTrue());
    assertThat(all).allMatch(trial -> trial.took().isPositive());
    assertThat(all).extracting(Trial::at).isSorted();
    assertThat(budgets).containsExactly(32_000);
    assertThat(((Job.Result.Done) all.getFirst().result()).life().rounds()).hasSize(1);
  }

  @Test
  void they_can_be_broken_off() {
    assertThatThrownBy(
            () ->
                new Trials(RealStage.INSTANCE, Locale.KOREAN, 16_000).run(trial -> {}, () -> true))
        .isInstanceOf(InterruptedException.class);
  }
}
