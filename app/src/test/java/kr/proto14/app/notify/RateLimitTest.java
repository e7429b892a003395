package kr.proto14.app.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private final VirtualTime time = new VirtualTime();
  private final RateLimit rate = new RateLimit(time);

  @Test
  void the_first_message_goes_at_once() {
    assertThat(rate.waitFor("77")).isZero();
  }

  @Test
  void the_second_message_of_a_chat_waits_out_the_second() {
    rate.used("77");
    time.advance(Duration.ofMillis(300));

    assertThat(rate.waitFor("77")).isEqualTo(Duration.ofMillis(700));
    assertThat(rate.waitFor("78")).as("another chat").isZero();
  }

  @Test
  void the_twenty_first_message_of_a_group_waits_for_the_minute_of_the_first() {
    sendTwentyTo("-100123");
    assertThat(rate.waitFor("-100123")).isEqualTo(Duration.ofSeconds(40));

    time.advance(Duration.ofSeconds(40));
    rate.used("-100123");

    time.advance(Duration.ofSeconds(1));
    assertThat(rate.waitFor("-100123")).as("the window slides").isZero();
  }

  @Test
  void a_public_name_is_a_group_and_a_person_is_not() {
    sendTwentyTo("@channel");
    sendTwentyTo("77");

    assertThat(rate.waitFor("@channel")).isPositive();
    assertThat(rate.waitFor("77")).isZero();
  }

  @Test
  void silence_that_was_asked_for_is_kept() {
    rate.hold("77", Duration.ofSeconds(7));
    time.advance(Duration.ofSeconds(2));
    assertThat(rate.waitFor("77")).isEqualTo(Duration.ofSeconds(5));

    time.advance(Duration.ofSeconds(5));
    assertThat(rate.waitFor("77")).isZero();
  }

  @Test
  void a_clock_set_back_an_hour_silences_nobody() {
    rate.used("77");
    rate.hold("77", Duration.ofSeconds(7));
    time.advance(Duration.ofHours(-1));

    assertThat(rate.waitFor("77")).isZero();
  }

  private void sendTwentyTo(String chat) {
    for (int message = 0; message < 20; message++) {
      rate.used(chat);
      time.advance(Duration.ofSeconds(1));
    }
  }
}
