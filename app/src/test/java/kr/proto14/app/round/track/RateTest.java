package kr.proto14.app.round.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import kr.proto14.engine.score.WilsonInterval;
import org.junit.jupiter.api.Test;

class RateTest {
  @Test
  void a_rate_carries_wilsons_interval() {
    WilsonInterval interval = WilsonInterval.of(21, 42);

    assertThat(Rate.of(21, 42)).isEqualTo(new Rate(21, 42, interval.low(), interval.high()));
    assertThat(Rate.of(21, 42).share()).isEqualTo(0.5);
  }

  @Test
  void nothing_counted_excludes_nothing() {
    assertThat(Rate.of(0, 0)).isEqualTo(new Rate(0, 0, 0, 1));
    assertThat(Rate.of(0, 0).share()).isZero();
  }

  @Test
  void what_is_no_share_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Rate.of(3, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> Rate.of(-1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Rate(3, 2, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Rate(1, 2, 0.6, 0.5));
  }
}
