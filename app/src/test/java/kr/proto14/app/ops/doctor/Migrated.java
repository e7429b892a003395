package kr.proto14.app.ops.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import kr.proto14.app.store.Inspection;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;

/** Empty databases of the present schema, without the work of migrating each anew. */
final class Migrated {
  private static final List<String> TABLES =
      List.of(
          "node",
          "backup",
          "restore_drill",
          "slot",
          "lease",
          "job_run",
          "outbox",
          "incident",
          "variant",
          "raw_answer",
          "installation",
          "seal");

  private Migrated() {}

  static String in(Path data, Databases database) {
    return switch (database) {
      case SQLITE -> copied(data);
      case POSTGRESQL -> emptied();
    };
  }

  private static String copied(Path data) {
    Path file = Inspection.fileIn(data);
    try {
      Files.createDirectories(data);
      Files.write(file, Sqlite.BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Store.embeddedUrl(file);
  }

  private static String emptied() {
    try (Connection connection = DriverManager.getConnection(Server.URL);
        Statement statement = connection.createStatement()) {
      statement.execute("TRUNCATE " + String.join(", ", TABLES) + " CASCADE");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Server.URL;
  }

  private static final class Sqlite {
    static final byte[] BYTES = bytes();

    private static byte[] bytes() {
      try {
        Path folder = Files.createTempDirectory("proto14-template").resolve("data");
        Store.embedded(folder).close();
        return Files.readAllBytes(Inspection.fileIn(folder));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class Server {
    static final String URL = url();

    private static String url() {
      String url = Databases.POSTGRESQL.freshUrl();
      Store.open(url).close();
      return url;
    }
  }
}
