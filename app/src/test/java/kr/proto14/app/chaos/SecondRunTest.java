package kr.proto14.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import kr.proto14.app.store.LeaseTable.Lease;
import kr.proto14.app.store.ProcessIdentity;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import org.junit.jupiter.api.Test;

/** A second {@code proto14 run} beside a daemon in an embedded database. */
class SecondRunTest {
  @Test
  void it_is_refused_and_leaves_the_log_of_the_first_as_it_is() throws Exception {
    try (World world = new World(Databases.SQLITE, Life.time("2027-01-05T12:00"), List.of())) {
      Path data = Path.of(Objects.requireNonNull(world.settings.get("PROTO14_DATA")));
      try (Store store = Store.open(Store.embeddedUrl(data.resolve("proto14.db")))) {
        Instant now = Clock.systemUTC().instant();
        ProcessIdentity first = ProcessIdentity.current();
        Lease held =
            new Lease(
                "first", first.host(), first.pid(), first.started(), now.plus(Duration.ofHours(1)));
        boolean taken = store.inTransaction(tx -> tx.leases().take("daemon", held, now, ""));
        assertThat(taken).isTrue();
      }
      // The day before: a log that is opened anew is rolled away.
      Path folder = Files.createDirectories(data.resolve("logs"));
      Path log = Files.writeString(folder.resolve("proto14.log"), "the first daemon's words\n");
      FileTime yesterday = FileTime.from(Clock.systemUTC().instant().minus(Duration.ofDays(1)));
      Files.setLastModifiedTime(log, yesterday);
      FileTime written = Files.getLastModifiedTime(log);

      try (DaemonProcess second = DaemonProcess.start(world.settings, "run")) {
        assertThat(second.exitWithin(60)).as(second.output()).isEqualTo(75);
      }

      assertThat(log).hasContent("the first daemon's words");
      assertThat(Files.getLastModifiedTime(log)).isEqualTo(written);
      assertThat(Arrays.asList(Objects.requireNonNull(folder.toFile().list())))
          .containsExactly("proto14.log");
    }
  }
}
