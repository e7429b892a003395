package kr.proto14.app.notify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MultipartTest {
  @Test
  void a_form_is_laid_out_as_rfc_7578_says() {
    byte[] file = {1, 2, 3};
    Multipart form = new Multipart(file).field("caption", "승\r\n패").png("photo", file);
    String boundary = form.contentType().substring("multipart/form-data; boundary=".length());

    assertThat(new String(form.body(), UTF_8))
        .isEqualTo(
            "--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\"caption\"\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\n\r\n승\r\n패\r\n--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"photo.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n\u0001\u0002\u0003\r\n--"
                + boundary
                + "--\r\n");
    // The longest boundary that RFC 2046 allows.
    assertThat(boundary).hasSizeLessThanOrEqualTo(70);
  }

  @Test
  void the_boundary_does_not_occur_in_the_file() {
    Random random = new Random(7578);
    for (int i = 0; i < 100; i++) {
      byte[] file = new byte[2_000];
      random.nextBytes(file);
      String boundary = new Multipart(file).contentType().replaceAll(".*=", "");
      assertThat(new String(file, ISO_8859_1)).as("seed 7578").doesNotContain(boundary);
    }
  }
}
