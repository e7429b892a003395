package kr.proto14.app.store;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/**
 * A database looked at as it is: nothing is made, migrated or written. Thread-safe; one look at a
 * time.
 */
public final class Inspection implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int READ_WRITE_WITHOUT_MAKING = 2;
  private static final int SQLITE_BUSY = 5;
  private static final int SQLITE_LOCKED = 6;
  private static final int PRIMARY_CODE = 0xFF;

  private final Connection connection;
  private final Dialect dialect;

  private Inspection(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /** How a schema stands beside the one this program knows. */
  public enum Age {
    /** There are no tables yet. */
    NONE,
    OLDER,
    CURRENT,
    NEWER
  }

  /**
   * A schema.
   *
   * @param age beside ours
   * @param version the last migration that went well, empty where there was none
   * @param failed a migration that broke off, empty where there is none
   */
  public record Schema(Age age, String version, Optional<String> failed) {
    public Schema {
      requireNonNull(age, "age");
      requireNonNull(version, "version");
      requireNonNull(failed, "failed");
    }
  }

  /** Whether rows may be written. */
  public enum Writing {
    ALLOWED,
    /** Somebody else writes, and did not end within two seconds. */
    BUSY,
    REFUSED
  }

  /** Where the embedded database of a directory lies. */
  public static Path fileIn(Path directory) {
    return directory.resolve("proto14.db");
  }

  /**
   * Opens an embedded database that is there.
   *
   * @throws StoreException if it cannot be opened
   */
  public static Inspection embedded(Path file) {
    return open(
        "jdbc:sqlite:"
            + file.toAbsolutePath()
            + "?open_mode="
            + READ_WRITE_WITHOUT_MAKING
            + "&busy_timeout="
            + PATIENCE.toMillis());
  }

  /**
   * Opens a database by its JDBC URL.
   *
   * @throws StoreException if it cannot be opened within ten seconds
   */
  public static Inspection open(String jdbcUrl) {
    Properties limits = new Properties();
    Dialect dialect = Dialect.ofUrl(jdbcUrl);
    if (dialect == Dialect.POSTGRESQL) {
      limits.setProperty("connectTimeout", "5");
      limits.setProperty("loginTimeout", "5");
      limits.setProperty("socketTimeout", "20");
    }
    try {
      return new Inspection(DriverManager.getConnection(jdbcUrl, limits), dialect);
    } catch (SQLException e) {
      throw new StoreException("the database cannot be reached", e);
    }
  }

  /** The newest schema that this program knows. */
  public static String knownSchema() {
    return Migrations.LATEST;
  }

  /** Whether the database lives in this process. */
  public boolean isEmbedded() {
    return dialect == Dialect.SQLITE;
  }

  /** The database's own time, or {@code here} where it lives in this process. */
  public synchronized Instant time(Instant here) {
    return isEmbedded()
        ? here
        : Instant.ofEpochMilli(
            Long.parseLong(
                texts("SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)")
                    .getFirst()));
  }

  /** How the schema stands. */
  public synchronized Schema schema() {
    String there =
        isEmbedded()
            ? "SELECT name FROM sqlite_master WHERE name = 'flyway_schema_history'"
            : "SELECT to_regclass('flyway_schema_history') WHERE"
                + " to_regclass('flyway_schema_history') IS NOT NULL";
    if (texts(there).isEmpty()) {
      return new Schema(Age.NONE, "", Optional.empty());
    }
    String history = "SELECT version FROM flyway_schema_history WHERE ";
    List<String> good = texts(history + "success ORDER BY installed_rank DESC LIMIT 1");
    List<String> bad = texts(history + "NOT success ORDER BY installed_rank LIMIT 1");
    String version = good.isEmpty() ? "0" : good.getFirst();
    int order = Integer.compare(Integer.parseInt(version), Integer.parseInt(Migrations.LATEST));
    Age age = order == 0 ? Age.CURRENT : order < 0 ? Age.OLDER : Age.NEWER;
    return new Schema(age, version, bad.stream().findFirst());
  }

  /** What is wrong with the file itself, at most ten lines; a server looks after its own. */
  public synchronized List<String> integrity() {
    if (!isEmbedded()) {
      return List.of();
    }
    List<String> said = texts("PRAGMA quick_check(10)");
    return said.equals(List.of("ok")) ? List.of() : said;
  }

  /** Tries, and takes nothing: a transaction is begun and given up. */
  public synchronized Writing writing() {
    return isEmbedded() ? writingHere() : writingThere();
  }

  private Writing writingHere() {
    try (Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      statement.execute("ROLLBACK");
      return Writing.ALLOWED;
    } catch (SQLException e) {
      int code = e.getErrorCode() & PRIMARY_CODE;
      return code == SQLITE_BUSY || code == SQLITE_LOCKED ? Writing.BUSY : Writing.REFUSED;
    }
  }

  private Writing writingThere() {
    boolean readOnly = texts("SELECT current_setting('transaction_read_only')").contains("on");
    boolean mayWrite =
        texts("SELECT has_schema_privilege(current_schema(), 'CREATE')").contains("t");
    return readOnly || !mayWrite ? Writing.REFUSED : Writing.ALLOWED;
  }

  /**
   * Reads the tables of a current schema.
   *
   * @throws RuntimeException if they are not there
   */
  public synchronized <T> T reading(Function<Tx, T> work) {
    return Jdbi.create(connection).withHandle(handle -> work.apply(new Tx(handle)));
  }

  private List<String> texts(String query) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new StoreException("the database cannot be read", e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new StoreException("the database cannot be closed", e);
    }
  }
}
