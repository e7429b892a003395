package kr.proto14.app.store;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper.ManualSchedulerBuilder;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import kr.proto14.app.history.team.TeamLinks;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database: the embedded one of a directory, or a PostgreSQL. Thread-safe.
 *
 * <p>Opening it brings the schema up to date.
 */
public final class Store implements AutoCloseable {
  /** The version of the schema that this proto14 works with. */
  public static final String LATEST_SCHEMA = Migrations.LATEST;

  private static final Logger LOG = LoggerFactory.getLogger(Store.class);

  private static final String SQLITE_URL = "jdbc:sqlite:";

  // An import of a season file holds the write lock for some ten seconds; a daemon waits it out.
  private static final String SQLITE_SETTINGS =
      "?journal_mode=WAL&synchronous=NORMAL&busy_timeout=30000"
          + "&transaction_mode=IMMEDIATE&foreign_keys=on";

  private static final Duration LOGIN = Duration.ofSeconds(10);

  private final AutoCloseable connections;
  private final @Nullable DataSource pool;
  private final Jdbi jdbi;
  private final Dialect dialect;
  private final String url;

  private Store(
      HikariDataSource pool, UnaryOperator<DataSource> between, Dialect dialect, String url) {
    this.url = url;
    this.connections = pool;
    this.pool = between.apply(pool);
    this.jdbi = Jdbi.create(this.pool);
    this.dialect = dialect;
  }

  private Store(OneShot connections, Dialect dialect, String url) {
    this.url = url;
    this.connections = connections;
    this.pool = null;
    this.jdbi = Jdbi.create(connections);
    this.dialect = dialect;
  }

  /**
   * Opens the embedded database of a directory, making the directory (mode 700) and the file (mode
   * 600) where they are missing.
   *
   * @throws StoreException if it cannot be opened or migrated
   */
  public static Store embedded(Path directory) {
    return embedded(directory, MigrationGuard.NONE);
  }

  /**
   * The same, with a guard.
   *
   * @param guard asked before the schema of a database that holds data is changed
   */
  public static Store embedded(Path directory, MigrationGuard guard) {
    return open(prepared(directory), guard);
  }

  /**
   * The same for a command that reads a little and ends: without a pool.
   *
   * @param guard asked before the schema of a database that holds data is changed
   * @throws StoreException if it cannot be opened or migrated
   */
  public static Store embeddedToRead(Path directory, MigrationGuard guard) {
    return openToRead(prepared(directory), guard);
  }

  private static String prepared(Path directory) {
    Path file = directory.resolve("proto14.db");
    try {
      PrivateFiles.directory(directory);
      PrivateFiles.file(file);
    } catch (IOException e) {
      throw new StoreException("cannot use the data directory " + directory, e);
    }
    return embeddedUrl(file);
  }

  /** The JDBC URL of an embedded database in a file. */
  public static String embeddedUrl(Path file) {
    return SQLITE_URL + file.toAbsolutePath() + SQLITE_SETTINGS;
  }

  private static Path embeddedFile(String url) {
    int settings = url.indexOf('?');
    return Path.of(url.substring(SQLITE_URL.length(), settings < 0 ? url.length() : settings));
  }

  /**
   * Opens a database by its JDBC URL.
   *
   * @throws StoreException if it cannot be opened or migrated
   */
  public static Store open(String jdbcUrl) {
    return open(jdbcUrl, MigrationGuard.NONE);
  }

  /**
   * The same, with a guard.
   *
   * @param guard asked before the schema of a database that holds data is changed
   */
  public static Store open(String jdbcUrl, MigrationGuard guard) {
    return open(jdbcUrl, LOGIN, guard, Migrations.SCRIPTS);
  }

  /**
   * Opens a database for a command that reads a little and ends: without a pool, and without the
   * library of migrations where the schema is up to date.
   *
   * @param guard asked before the schema of a database that holds data is changed
   * @throws StoreException if it cannot be opened or migrated
   */
  public static Store openToRead(String jdbcUrl, MigrationGuard guard) {
    Dialect dialect = Dialect.ofUrl(jdbcUrl);
    try {
      OneShot connections = new OneShot(dialect.driver(jdbcUrl), jdbcUrl, dialect.limits(LOGIN));
      Connection connection = connections.openConnection();
      boolean current = Migrations.isUpToDate(connection);
      connections.closeConnection(connection);
      if (current) {
        return new Store(connections, dialect, jdbcUrl);
      }
      connections.close();
    } catch (SQLException e) {
      throw new StoreException("the database cannot be reached", e);
    }
    return open(jdbcUrl, guard);
  }

  /**
   * Opens a database with other time limits.
   *
   * @param login longest wait for a connection in whole seconds; a single statement on a server may
   *     take six times as long
   */
  static Store open(String jdbcUrl, Duration login) {
    return open(jdbcUrl, login, MigrationGuard.NONE, Migrations.SCRIPTS);
  }

  /**
   * @param scripts where the migrations are
   */
  static Store open(String jdbcUrl, Duration login, MigrationGuard guard, String scripts) {
    Dialect dialect = Dialect.ofUrl(jdbcUrl);
    return open(
        jdbcUrl,
        login,
        pool -> Migrations.bringUpToDate(pool, dialect, () -> guarded(jdbcUrl, guard), scripts));
  }

  /**
   * Opens a database with a schema that an older proto14 made, or makes it so where there is none;
   * only {@link #snapshot} and {@link #refill} may be used of it.
   *
   * @throws StoreException if this proto14 knows no such schema
   */
  public static Store atVersion(String jdbcUrl, String schema) {
    return open(jdbcUrl, LOGIN, pool -> Migrations.bringTo(pool, Dialect.ofUrl(jdbcUrl), schema));
  }

  /** What to add to the words of a migration that fails. */
  private static String guarded(String jdbcUrl, MigrationGuard guard) {
    try (Snapshot snapshot = Snapshot.of(jdbcUrl)) {
      return snapshot.isEmpty()
          ? ""
          : guard.beforeMigration(snapshot).map(kept -> "; kept: " + kept).orElse("");
    }
  }

  /**
   * Opens a database with something between it and all that use it, such as faults on trial.
   *
   * @param between the source of connections that is used, made of the right one
   */
  public static Store through(String jdbcUrl, Duration login, UnaryOperator<DataSource> between) {
    Dialect dialect = Dialect.ofUrl(jdbcUrl);
    return open(
        jdbcUrl,
        login,
        pool -> Migrations.bringUpToDate(pool, dialect, () -> "", Migrations.SCRIPTS),
        between);
  }

  private static Store open(String jdbcUrl, Duration login, Consumer<HikariDataSource> preparing) {
    return open(jdbcUrl, login, preparing, pool -> pool);
  }

  private static Store open(
      String jdbcUrl,
      Duration login,
      Consumer<HikariDataSource> preparing,
      UnaryOperator<DataSource> between) {
    Dialect dialect = Dialect.ofUrl(jdbcUrl);
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(jdbcUrl);
    config.setPoolName("store");
    config.setMaximumPoolSize(4);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(login.toMillis());
    config.setDataSourceProperties(dialect.limits(login));
    HikariDataSource pool;
    try {
      pool = new HikariDataSource(config);
    } catch (RuntimeException e) {
      throw StoreException.unreachable(e);
    }
    try {
      preparing.accept(pool);
      return new Store(pool, between, dialect, jdbcUrl);
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  /** Does all of the work or none of it. */
  public <T> T inTransaction(Function<Tx, T> work) {
    return jdbi.inTransaction(handle -> work.apply(new Tx(handle)));
  }

  /** Reads; on the embedded database without waiting for a writer. */
  public <T> T reading(Function<Tx, T> work) {
    return jdbi.withHandle(handle -> work.apply(new Tx(handle)));
  }

  /** Reads several things as they stood at one moment, without keeping a writer waiting. */
  public <T> T snapshot(Function<Tx, T> work) {
    if (dialect == Dialect.POSTGRESQL) {
      return jdbi.inTransaction(
          TransactionIsolationLevel.REPEATABLE_READ, handle -> work.apply(new Tx(handle)));
    }
    return jdbi.withHandle(handle -> Deferred.read(handle, work));
  }

  /** All of it as it stands now, whatever is written meanwhile; to be closed. */
  public Snapshot snapshot() {
    return Snapshot.of(url);
  }

  /** Puts other rows in the place of all rows, or leaves all as they are where the work fails. */
  public <T> T refill(Function<Refill, T> work) {
    return jdbi.inTransaction(handle -> work.apply(new Refill(handle, dialect)));
  }

  /** What must be told and what was. */
  public Outbox outbox() {
    return new SqlOutbox(jdbi);
  }

  /**
   * Teams and what names mean, each call in a transaction of its own; within one that writes, use
   * {@link Tx#teams}.
   */
  public TeamLinks teams() {
    return new StoredTeams(this);
  }

  /** Whether it may have changed between two looks. */
  public Changes changes() {
    return dialect == Dialect.SQLITE ? Changes.ofFile(embeddedFile(url)) : Changes.unknown();
  }

  /** Its size and its tidying. */
  public Upkeep upkeep() {
    return new Upkeep(jdbi, dialect);
  }

  /** The database's own time, or {@code here} where the database lives in this process. */
  public Instant time(Instant here) {
    if (dialect == Dialect.SQLITE) {
      return here;
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)")
                .mapTo(Long.class)
                .map(Instant::ofEpochMilli)
                .one());
  }

  /** Whether it is embedded, so that one daemon at a time may live in it. */
  public boolean isEmbedded() {
    return dialect == Dialect.SQLITE;
  }

  /** Whether it answers now. */
  public boolean answers() {
    try {
      return jdbi.withHandle(handle -> handle.createQuery("SELECT 1").mapTo(Integer.class).one())
          == 1;
    } catch (RuntimeException e) {
      LOG.debug("the database does not answer", e);
      return false;
    }
  }

  /**
   * A scheduler of jobs that live in this database, to be built with a name, a clock and threads.
   *
   * @param tasks the jobs
   */
  public SchedulerBuilder scheduling(List<Task<?>> tasks) {
    return new SchedulerBuilder(pool(), tasks);
  }

  /** The same for a scheduler without threads, which somebody moves by hand. */
  public ManualSchedulerBuilder schedulingByHand(List<Task<?>> tasks) {
    return TestHelper.createManualScheduler(pool(), tasks);
  }

  private DataSource pool() {
    if (pool == null) {
      throw new IllegalStateException("opened to read");
    }
    return pool;
  }

  @Override
  public void close() {
    try {
      connections.close();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new StoreException("the database could not be closed", e);
    }
  }

  /** Our transactions take the write lock at once, which one that only reads must not. */
  private static final class Deferred {
    static <T> T read(Handle handle, Function<Tx, T> work) {
      handle.execute("BEGIN DEFERRED");
      try {
        return work.apply(new Tx(handle));
      } finally {
        handle.execute("ROLLBACK");
      }
    }
  }
}
