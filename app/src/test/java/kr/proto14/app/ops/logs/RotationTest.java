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
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotationTest {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

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
      at(today().atTime(23, 59, 59));
      log.info("before");
      at(today().plusDays(1).atTime(0, 0, 1));
      log.info("after");
      log.info("later");
    }

    assertThat(archives()).contains(archive(0));
    assertThat(Files.readString(folder.resolve(LogFile.NAME))).contains("after", "later");
  }

  @Test
  void old_files_go_by_age() throws IOException {
    Path old = folder.resolve(archive(40));
    Path young = folder.resolve(archive(3));
    Files.createFile(old);
    Files.createFile(young);
    try (DaemonLogs _ = start(new Rotation(1_000_000, 30, 1_000_000))) {
      log.info("something");
    }

    assertThat(old).doesNotExist();
    assertThat(young).exists();
  }

  @Test
  void old_files_go_by_their_size_together() throws IOException {
    for (int days : List.of(4, 3, 2)) {
      Files.write(folder.resolve(archive(days)), new byte[3_000]);
    }
    try (DaemonLogs _ = start(new Rotation(5_000, 30, 5_000))) {
      at(today().atTime(12, 0));
      log.info("before");
      at(today().plusDays(1).atTime(12, 0));
      log.info("after");
    }

    assertThat(archives()).contains(archive(2)).doesNotContain(archive(3), archive(4));
  }

  @Test
  void other_files_in_the_folder_are_left_alone() throws IOException {
    Path other = Files.createFile(folder.resolve("notes.2030-01-01.txt"));
    try (DaemonLogs _ = start(new Rotation(1_000, 1, 1_000))) {
      at(today().atTime(12, 0));
      log.info("before");
      at(today().plusDays(4).atTime(12, 0));
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

  /** The day of this machine, as its file system tells it. */
  private LocalDate today() throws IOException {
    return LocalDate.ofInstant(Files.getLastModifiedTime(folder).toInstant(), SEOUL);
  }

  private String archive(int daysAgo) throws IOException {
    return "proto14." + today().minusDays(daysAgo) + ".0.log.gz";
  }

  /**
   * Sets the rotation's time by the door that logback has for tests. Days follow each other as in
   * life: after a leap, logback cleans years aside, with the calendar that rolls over.
   */
  private void at(LocalDateTime time) {
    LogFile file = (LogFile) book.logger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender("file");
    TimeBasedRollingPolicy<?> policy = (TimeBasedRollingPolicy<?>) file.getRollingPolicy();
    policy
        .getTimeBasedFileNamingAndTriggeringPolicy()
        .setCurrentTime(time.atZone(SEOUL).toInstant().toEpochMilli());
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
