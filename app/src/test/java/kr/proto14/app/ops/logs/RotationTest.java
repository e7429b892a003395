package kr.proto14.app.ops.logs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.core.rolling.TimeBasedRollingPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotationTest {
  @TempDir Path folder;

  private final LogBook book = new LogBook();
  private final Logger log = book.logger("kr.proto14.Test");

  @AfterEach
  void close() {
    book.close();
  }

  @Test
  void a_file_that_is_full_is_compressed_and_nothing_of_it_is_lost() throws IOException {
    try (DaemonLogs _ = start(new Rotation(2_000, 30, 1_000_000))) {
      for (int i = 0; i < 100; i++) {
        log.info("line {}", i);
      }
    }

    assertThat(archives()).hasSizeGreaterThan(1);
    assertThat(archives()).allMatch(name -> name.matches("proto14\\.[\\d-]{10}\\.\\d+\\.log\\.gz"));
    assertThat(allLines().filter(line -> line.contains(" - line "))).hasSize(100);
  }

  @Test
  void every_file_is_closed_to_others() throws IOException {
    try (DaemonLogs _ = start(new Rotation(1_000, 30, 1_000_000))) {
      for (int i = 0; i < 60; i++) {
        log.info("line {}", i);
      }
    }

    for (String name : names()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
          .as(name)
          .isEqualTo("rw-r-----");
    }
  }

  @Test
  void a_new_file_begins_at_midnight_in_korea() throws IOException {
    try (DaemonLogs _ = start(new Rotation(1_000_000, 30, 1_000_000))) {
      at("2030-09-14T23:59:59+09:00");
      log.info("before");
      at("2030-09-15T00:00:01+09:00");
      log.info("after");
      log.info("later");
    }

    assertThat(archives()).contains("proto14.2030-09-14.0.log.gz");
    assertThat(Files.readString(folder.resolve(LogFile.NAME))).contains("after", "later");
  }

  @Test
  void old_files_go_by_age() throws IOException {
    Path old = folder.resolve("proto14.2030-08-01.0.log.gz");
    Path young = folder.resolve("proto14.2030-09-12.0.log.gz");
    Files.createFile(old);
    Files.createFile(young);
    try (DaemonLogs _ = start(new Rotation(1_000_000, 30, 1_000_000))) {
      at("2030-09-14T12:00:00+09:00");
      log.info("before");
      at("2030-09-15T12:00:00+09:00");
      log.info("after");
    }

    assertThat(old).doesNotExist();
    assertThat(young).exists();
  }

  @Test
  void old_files_go_by_their_size_together() throws IOException {
    for (String day : List.of("10", "11", "12")) {
      Files.write(folder.resolve("proto14.2030-09-" + day + ".0.log.gz"), new byte[3_000]);
    }
    try (DaemonLogs _ = start(new Rotation(5_000, 30, 5_000))) {
      at("2030-09-14T12:00:00+09:00");
      log.info("before");
      at("2030-09-15T12:00:00+09:00");
      log.info("after");
    }

    assertThat(archives())
        .contains("proto14.2030-09-12.0.log.gz")
        .doesNotContain("proto14.2030-09-11.0.log.gz", "proto14.2030-09-10.0.log.gz");
  }

  @Test
  void other_files_in_the_folder_are_left_alone() throws IOException {
    Path other = Files.createFile(folder.resolve("notes.2030-01-01.txt"));
    try (DaemonLogs _ = start(new Rotation(1_000, 1, 1_000))) {
      at("2030-09-14T12:00:00+09:00");
      log.info("before");
      at("2030-09-18T12:00:00+09:00");
      log.info("after");
    }

    assertThat(other).exists();
  }

  @Test
  void a_rotation_that_keeps_nothing_is_refused() {
    assertThatThrownBy(() -> new Rotation(0, 30, 100)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rotation(100, 0, 100))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rotation(100, 30, 99))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_usual_rotation_fits_into_a_small_disk() {
    Rotation usual = Rotation.usual();

    assertThat(usual.fileBytes() + usual.totalBytes()).isLessThanOrEqualTo(32L << 20);
    assertThat(Duration.ofDays(usual.days())).isEqualTo(Duration.ofDays(30));
  }

  private DaemonLogs start(Rotation rotation) {
    return book.start(folder, rotation, true, false);
  }

  /** Sets the rotation's time by the door that logback has for tests. */
  private void at(String time) {
    LogFile file = (LogFile) book.logger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender("file");
    TimeBasedRollingPolicy<?> policy = (TimeBasedRollingPolicy<?>) file.getRollingPolicy();
    policy
        .getTimeBasedFileNamingAndTriggeringPolicy()
        .setCurrentTime(OffsetDateTime.parse(time).toInstant().toEpochMilli());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private List<String> archives() throws IOException {
    return names().stream().filter(name -> name.endsWith(".gz")).toList();
  }

  private Stream<String> allLines() throws IOException {
    Stream.Builder<String> texts = Stream.builder();
    for (String name : names()) {
      try (var in = Files.newInputStream(folder.resolve(name));
          var text = name.endsWith(".gz") ? new GZIPInputStream(in) : in) {
        texts.add(new String(text.readAllBytes(), UTF_8));
      }
    }
    return texts.build().flatMap(String::lines);
  }
}
