package kr.proto14.app.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import kr.proto14.app.testing.Pictures;
import org.junit.jupiter.api.Test;

class PictureTest {
  @Test
  void bytes_that_are_no_png_are_no_picture() {
    byte[] png = Pictures.pixel().png();
    for (byte[] bytes : List.of(new byte[0], "GIF89a".getBytes(US_ASCII), Arrays.copyOf(png, 7))) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Picture(bytes));
    }
  }

  @Test
  void a_picture_does_not_change_with_the_bytes_it_was_made_of_or_gave_away() {
    byte[] bytes = Pictures.pixel().png();
    Picture picture = new Picture(bytes);
    bytes[20] ^= 1;
    picture.png()[20] ^= 1;
    assertThat(picture).isEqualTo(Pictures.pixel()).hasSameHashCodeAs(Pictures.pixel());
    assertThat(new Picture(bytes)).isNotEqualTo(picture);
  }
}
