package kr.proto14.app.ops.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  @TempDir Path folder;

  @Test
  void journald_reads_the_stream_it_named() throws IOException {
    Path stderr = Files.createFile(folder.resolve("stderr"));

    assertThat(Journal.reads(Map.of("JOURNAL_STREAM", identity(stderr)), stderr)).isTrue();
  }

  @Test
  void it_does_not_read_one_that_was_redirected() throws IOException {
    Path stream = Files.createFile(folder.resolve("stream"));
    Path stderr = Files.createFile(folder.resolve("stderr"));

    assertThat(Journal.reads(Map.of("JOURNAL_STREAM", identity(stream)), stderr)).isFalse();
  }

  @Test
  void without_its_word_or_without_a_stream_it_reads_nothing() {
    Path nowhere = folder.resolve("nowhere");

    assertThat(Journal.reads(Map.of(), nowhere)).isFalse();
    assertThat(Journal.reads(Map.of("JOURNAL_STREAM", ""), nowhere)).isFalse();
    assertThat(Journal.reads(Map.of("JOURNAL_STREAM", "1:2"), nowhere)).isFalse();
    assertThat(Journal.reads(Map.of("JOURNAL_STREAM", "nonsense"))).isFalse();
  }

  private static String identity(Path file) throws IOException {
    return Files.getAttribute(file, "unix:dev") + ":" + Files.getAttribute(file, "unix:ino");
  }
}
