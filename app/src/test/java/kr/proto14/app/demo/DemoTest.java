package kr.proto14.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.proto14.app.config.Config;
import kr.proto14.engine.pool.RoundId;
import org.junit.jupiter.api.Test;

class DemoTest {
  private final List<Path> data = new ArrayList<>();

  @Test
  void both_recorded_rounds_end_in_one_delivered_message_each() throws InterruptedException {
    List<Act> shown = new ArrayList<>();
    List<Act> acts = new Demo(this::open, Locale.KOREAN).play(shown::add);

    assertThat(shown).isEqualTo(acts);
    assertThat(acts)
        .extracting(act -> act.round().toString())
        .containsExactly("G011-260053", "G027-260001");
    for (Act act : acts) {
      assertThat(act.wentWell()).as(act.scenes().toString()).isTrue();
      assertThat(act.scenes())
          .extracting(Scene::key)
          .containsExactly(
              "closed",
              "detected",
              "sealed",
              "delivered",
              "unchanged",
              "settled",
              "reported",
              "unchanged-results",
              "verified");
      assertThat(act.scenes()).extracting(Scene::at).isSorted();
      assertThat(act.links()).isEqualTo(3);
      assertThat(act.messages()).hasSize(2);
      assertThat(act.messages().getFirst()).contains(act.seal().substring(0, 12));
    }
    assertThat(acts.getFirst().messages().getFirst())
        .contains("축구토토 승무패 2026년 53회차", "01. 오모니아 vs 셀타비고", "만 19세");
    assertThat(acts.getLast().messages().getFirst())
        .contains("농구토토 승5패 2026년 1회차", "14. 골든워리 vs 유타재즈");
    assertThat(acts.getFirst().messages().getLast())
        .contains("축구토토 승무패 2026년 53회차", "적중률 리포트", "1:0", "표본 부족 (1회차)");
  }

  @Test
  void it_speaks_english_and_leaves_nothing_behind() throws InterruptedException, IOException {
    List<Act> acts = new Demo(this::open, Locale.ENGLISH).play(act -> {});
    assertThat(acts.getFirst().messages().getFirst()).contains("Soccer Toto W/D/L 2026 round 53");
    assertThat(data).hasSize(2);
    for (Path folder : data) {
      assertThat(folder.getParent()).doesNotExist();
      try (Stream<Path> beside = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
        assertThat(beside).doesNotContain(folder.getParent());
      }
    }
  }

  @Test
  void the_same_round_always_gets_the_same_seal() throws InterruptedException {
    List<Act> one = new Demo(this::open, Locale.KOREAN).play(act -> {});
    List<Act> other = new Demo(this::open, Locale.KOREAN).play(act -> {});
    assertThat(one).extracting(Act::seal).isEqualTo(other.stream().map(Act::seal).toList());
  }

  @Test
  void an_act_went_well_only_with_one_message_and_no_failed_scene() {
    RoundId id = RoundId.parse("G011-260053");
    Scene good = new Scene(Instant.EPOCH, "sealed", true, "");
    Scene bad = new Scene(Instant.EPOCH, "sealed", false, "");
    assertThat(new Act(id, List.of(good), "", 2, List.of("m", "r")).wentWell()).isTrue();
    assertThat(new Act(id, List.of(good), "", 2, List.of()).wentWell()).isFalse();
    assertThat(new Act(id, List.of(good), "", 2, List.of("m", "r", "r")).wentWell()).isFalse();
    assertThat(new Act(id, List.of(good, bad), "", 2, List.of("m", "r")).wentWell()).isFalse();
  }

  private StagedApp open(Config config, Backdrop backdrop) {
    data.add(config.data());
    return RealStage.INSTANCE.open(config, backdrop);
  }
}
