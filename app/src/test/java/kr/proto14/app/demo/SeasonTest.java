package kr.proto14.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SeasonTest {
  @Test
  void ten_days_of_a_daemon_go_as_they_must() throws InterruptedException {
    List<Entry> shown = new ArrayList<>();
    SeasonEnd end = new Season(RealStage.INSTANCE, Locale.KOREAN).play(shown::add, () -> false);
    shown.forEach(System.out::println);
    System.out.println(end.audit());
    assertThat(end.proofs()).allMatch(Proof::holds);
  }
}
