package kr.proto14.app.ops.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchdogTest {
  private static final long PID = 4_711;

  @Test
  void the_manager_says_how_long_it_waits() {
    Watchdog watchdog = Watchdog.of(Map.of("WATCHDOG_USEC", "180000000"), PID);

    assertThat(watchdog.patience()).contains(Duration.ofMinutes(3));
  }

  @Test
  void it_may_say_for_which_process() {
    var ours = Map.of("WATCHDOG_USEC", "1000000", "WATCHDOG_PID", "4711");
    var others = Map.of("WATCHDOG_USEC", "1000000", "WATCHDOG_PID", "4712");

    assertThat(Watchdog.of(ours, PID).patience()).contains(Duration.ofSeconds(1));
    assertThat(Watchdog.of(others, PID).patience()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "soon", "1e6", "99999999999999999999"})
  void anything_but_a_number_of_microseconds_is_no_watchdog(String micros) {
    assertThat(Watchdog.of(Map.of("WATCHDOG_USEC", micros), PID).patience()).isEmpty();
  }

  @Test
  void a_sign_is_due_after_a_quarter_of_its_patience() {
    Watchdog watchdog = Watchdog.of(Map.of("WATCHDOG_USEC", "8000000"), PID);

    assertThat(watchdog.isDue(Duration.ofMillis(1_999).toNanos())).isFalse();
    assertThat(watchdog.isDue(Duration.ofSeconds(2).toNanos())).isTrue();
    assertThat(Watchdog.of(Map.of(), PID).isDue(Long.MAX_VALUE)).isFalse();
  }
}
