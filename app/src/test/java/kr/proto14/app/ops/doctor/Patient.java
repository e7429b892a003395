package kr.proto14.app.ops.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kr.proto14.app.Clinic;
import kr.proto14.app.Surroundings;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.ConfigSources;
import kr.proto14.app.source.http.SiteSettings;
import kr.proto14.app.store.ProcessIdentity;
import kr.proto14.app.testing.Databases;
import kr.proto14.standin.ModelProvider;
import kr.proto14.standin.Recordings;
import kr.proto14.standin.StandInBetman;
import kr.proto14.standin.StandInKspo;
import kr.proto14.standin.StandInModels;
import kr.proto14.standin.StandInTelegram;
import kr.proto14.standin.StandInZentoto;

/** A healthy installation between stand-ins, to which a test does something. */
final class Patient implements AutoCloseable {
  final Path folder;
  final Path data;
  final RunningClock clock = new RunningClock();
  final StandInBetman betman;
  final StandInTelegram telegram;
  final StandInZentoto zentoto;
  final StandInKspo kspo;
  final StandInModels models = StandInModels.start();
  final Map<String, String> environment = new HashMap<>();
  final String url;
  private final Databases database;
  private final List<AutoCloseable> held = new ArrayList<>();
  private UnaryOperator<Checkup> instead = checkup -> checkup;
  private UnaryOperator<SiteSettings> manners = settings -> settings.spaced(Duration.ZERO);

  Patient(Databases database) {
    this.database = database;
    try {
      folder = Files.createTempDirectory("proto14-patient");
      data = folder.resolve("data");
      url = Migrated.in(data, database);
      betman = StandInBetman.start(Recordings.bundled(), clock);
      telegram = StandInTelegram.start(clock);
      zentoto = StandInZentoto.start(Recordings.bundled(), clock);
      kspo = StandInKspo.start(Recordings.bundled(), clock);
      settings();
      files();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    healthyRecords();
  }

  private void settings() throws IOException {
    environment.put("PROTO14_DATA", data.toString());
    environment.put("PROTO14_BETMAN_URL", betman.url().toString());
    environment.put("PROTO14_TELEGRAM_URL", telegram.url().toString());
    environment.put("PROTO14_ZENTOTO_URL", zentoto.url().toString());
    environment.put("PROTO14_KSPO_URL", kspo.url().toString());
    environment.put("KSPO_TODZ_API_KEY", "decoded+key/14==");
    environment.put("OPENAI_API_KEY", "sk-14");
    environment.put("PROTO14_OPENAI_URL", models.url(ModelProvider.OPENAI).toString());
    environment.put("TELEGRAM_CHAT_ID", "14");
    environment.put("PROTO14_HTTP_PORT", Integer.toString(freePort()));
    if (database == Databases.POSTGRESQL) {
      environment.put("PROTO14_DATABASE_URL", url);
    }
  }

  private void files() throws IOException {
    make(data, "rwx------");
    make(folder.resolve("data/logs"), "rwx------");
    make(folder.resolve("data/backups"), "rwx------");
    if (database == Databases.SQLITE) {
      mode("data/proto14.db", "rw-------");
    }
    write(folder.resolve(".env"), "TELEGRAM_BOT_TOKEN=14:token", "rw-------");
    write(folder.resolve("data/logs/proto14.log"), "all is well", "rw-r-----");
    write(folder.resolve("data/backups/one.zip"), "backup", "rw-------");
  }

  private void healthyRecords() {
    ProcessIdentity here = ProcessIdentity.current();
    long now = clock.instant().toEpochMilli();
    sql(
        node("one", here, now),
        "INSERT INTO backup (name, started_at, ended_at, outcome, detail, bytes, row_count)"
            + " VALUES ('one', %d, %d, 'well', '', 1, 1)".formatted(now - 2000, now - 1000),
        "INSERT INTO restore_drill (backup, at, outcome, detail, row_count, links, millis)"
            + " VALUES ('one', %d, 'well', '', 1, 1, 1)".formatted(now - 500));
  }

  static String node(String id, ProcessIdentity process, long beat) {
    return ("INSERT INTO node (id, host, pid, started, version, ready_at, beat_at, worked_at)"
            + " VALUES ('%s', '%s', %d, %d, '0.1.0', %d, %d, %d)")
        .formatted(
            id, process.host(), process.pid(), process.started().toEpochMilli(), beat, beat, beat);
  }

  /** Milliseconds of a moment before now; a negative age lies ahead. */
  long ago(Duration age) {
    return clock.instant().minus(age).toEpochMilli();
  }

  /** Does something to the database behind the program's back. */
  void sql(String... statements) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Puts something in the place of one of the doctor's instruments. */
  void instead(UnaryOperator<Checkup> change) {
    instead = change;
  }

  void manners(UnaryOperator<SiteSettings> change) {
    manners = change;
  }

  /** Keeps something open until the patient goes. */
  <T extends AutoCloseable> T hold(T thing) {
    held.add(thing);
    return thing;
  }

  void mode(String file, String mode) {
    try {
      Files.setPosixFilePermissions(folder.resolve(file), PosixFilePermissions.fromString(mode));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file where a folder should be. */
  void blockFolder(String name) {
    try (Stream<Path> inside = Files.walk(folder.resolve(name))) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
      write(folder.resolve(name), "not a folder", "rw-------");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Finding> examined() {
    Surroundings surroundings = new Surroundings(clock, length -> {}, manners, step -> {});
    Config config = Config.load(new ConfigSources(Map.of(), environment, folder, folder, null));
    Checkup checkup = instead.apply(Clinic.checkup(config, surroundings));
    try (Records _ = checkup.records();
        Doctor doctor =
            new Doctor(checkup.checks(), Runnable::run, Duration.ofSeconds(60), () -> {})) {
      return doctor.examine(false);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void release(AutoCloseable thing) {
    try {
      thing.close();
    } catch (Exception e) {
      throw new IllegalStateException("what the test held cannot be let go", e);
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void make(Path path, String mode) throws IOException {
    Files.createDirectories(path);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }

  private static void write(Path path, String text, String mode) throws IOException {
    Files.writeString(path, text);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }

  @Override
  public void close() throws IOException {
    for (AutoCloseable thing : held) {
      release(thing);
    }
    betman.close();
    telegram.close();
    zentoto.close();
    kspo.close();
    models.close();
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
