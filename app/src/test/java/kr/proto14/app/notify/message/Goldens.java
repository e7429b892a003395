package kr.proto14.app.notify.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import kr.proto14.app.store.NewMessage;

/** The messages as they were agreed, each in a file. */
final class Goldens {
  private Goldens() {}

  static void assertGolden(String name, String language, List<NewMessage> parts) {
    String written = parts.stream().map(NewMessage::body).collect(Collectors.joining("\n"));
    assertGolden(name, language, written);
  }

  static void assertGolden(String name, String language, String written) {
    assertThat(written + "\n").isEqualTo(golden(name + "_" + language + ".txt"));
  }

  private static String golden(String file) {
    try (InputStream in = Objects.requireNonNull(Goldens.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
