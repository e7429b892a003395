package kr.proto14.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private final Faults<String, String> faults = new Faults<>();

  @Test
  void come_in_the_order_in_which_they_were_switched_on() {
    faults.next(2, "first");
    faults.next(1, "second");
    assertThat(take("x")).hasValue("first");
    assertThat(take("x")).hasValue("first");
    assertThat(take("x")).hasValue("second");
    assertThat(take("x")).isEmpty();
  }

  @Test
  void wait_for_the_endpoint_they_are_for() {
    faults.next(1, "y", "fault");
    assertThat(take("x")).isEmpty();
    assertThat(take("y")).hasValue("fault");
  }

  @Test
  void wait_for_an_answer_that_can_show_them() {
    faults.next(1, "shown only in y");
    assertThat(faults.take("x", true, _ -> false)).isEmpty();
    assertThat(faults.take("x", false, _ -> true)).isEmpty();
    assertThat(faults.take("y", true, _ -> true)).isPresent();
  }

  @Test
  void last_until_cleared() {
    faults.always("fault");
    assertThat(take("x")).isPresent();
    assertThat(take("y")).isPresent();
    faults.clear();
    assertThat(take("x")).isEmpty();
  }

  @Test
  void are_for_one_call_at_least() {
    assertThatThrownBy(() -> faults.next(0, "fault")).isInstanceOf(IllegalArgumentException.class);
  }

  private Optional<String> take(String endpoint) {
    return faults.take(endpoint, true, _ -> true);
  }
}
