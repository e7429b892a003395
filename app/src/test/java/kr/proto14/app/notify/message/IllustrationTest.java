package kr.proto14.app.notify.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import kr.proto14.app.notify.TelegramChannel;
import kr.proto14.app.testing.Pictures;
import org.junit.jupiter.api.Test;

class IllustrationTest {
  private static final String LONGEST = "&amp;".repeat(Illustration.LONGEST_CAPTION);

  @Test
  void a_caption_is_measured_as_it_is_read_and_leaves_room_for_the_note_of_a_repeat() {
    assertThat(new Illustration(Pictures.pixel(), LONGEST).caption()).isEqualTo(LONGEST);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Illustration(Pictures.pixel(), LONGEST + "x"));
    // A note has at most 100 units and a line end.
    assertThat(Illustration.LONGEST_CAPTION + 101)
        .isLessThanOrEqualTo(TelegramChannel.LONGEST_CAPTION);
  }
}
