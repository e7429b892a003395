package kr.proto14.app.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The whole database as it stood at one moment, while others go on writing: on the embedded
 * database a reading transaction, on PostgreSQL a repeatable, read-only one. It has a connection of
 * its own, and rows are read as they are asked for. Not thread-safe.
 */
public final class Snapshot implements AutoCloseable {
  private static final int FETCH = 500;
  private static final int FETCH_OF_BLOBS = 20;

  /** A new installation's own row is nothing that a restore could destroy. */
  private static final Set<String> WORTHLESS = Set.of("chain_head", "installation", "storm_lock");

  private final Connection connection;
  private final Dialect dialect;
  private final boolean ours;

  private Snapshot(Connection connection, Dialect dialect, boolean ours) {
    this.connection = connection;
    this.dialect = dialect;
    this.ours = ours;
  }

  /** The database behind a JDBC URL, whatever version its schema has. */
  static Snapshot of(String jdbcUrl) {
    Dialect dialect = Dialect.ofUrl(jdbcUrl);
    Properties settings = new Properties();
    if (dialect == Dialect.SQLITE) {
      // The usual kind of transaction would keep every writer out while it reads.
      settings.setProperty("transaction_mode", "DEFERRED");
    } else {
      settings.setProperty("connectTimeout", "10");
      settings.setProperty("socketTimeout", "120");
      settings.setProperty("tcpKeepAlive", "true");
    }
    try {
      String url = jdbcUrl.replace("&transaction_mode=IMMEDIATE", "");
      Connection connection = DriverManager.getConnection(url, settings);
      try {
        begin(connection, dialect);
        return new Snapshot(connection, dialect, true);
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw new StoreException("the database cannot be read", e);
    }
  }

  /** What a transaction under way sees. */
  static Snapshot within(Connection connection, Dialect dialect) {
    return new Snapshot(connection, dialect, false);
  }

  private static void begin(Connection connection, Dialect dialect) throws SQLException {
    if (dialect == Dialect.POSTGRESQL) {
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }
    connection.setAutoCommit(false);
    // The view is that of the first statement, not that of the beginning.
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT seq FROM chain_head")) {
      rows.next();
    }
  }

  /** {@code sqlite} or {@code postgresql}. */
  public String database() {
    return dialect == Dialect.SQLITE ? "sqlite" : "postgresql";
  }

  /** The version of its schema. */
  public String schema() {
    return Migrations.version(connection)
        .orElseThrow(() -> new StoreException("the database has no schema"));
  }

  /** All tables that are copied, each after those it refers to. */
  public List<TableShape> tables() {
    try {
      return Catalog.of(connection);
    } catch (SQLException e) {
      throw new StoreException("the tables cannot be read", e);
    }
  }

  /**
   * Gives every row of a table in the order of its key.
   *
   * @param to takes the values in the order of the columns: {@code String}, {@code Long}, {@code
   *     Double}, {@code byte[]} or null
   */
  public <X extends Exception> void forEachRow(TableShape table, RowConsumer<X> to) throws X {
    try (PreparedStatement statement = connection.prepareStatement(table.select(dialect))) {
      statement.setFetchSize(table.hasBlob() ? FETCH_OF_BLOBS : FETCH);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          to.accept(values(table, rows));
        }
      }
    } catch (SQLException e) {
      throw new StoreException("the table " + table.name() + " cannot be read", e);
    }
  }

  private static @Nullable Object[] values(TableShape table, ResultSet rows) throws SQLException {
    List<TableShape.Column> columns = table.columns();
    @Nullable Object[] values = new @Nullable Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = columns.get(i).kind().read(rows, i + 1);
    }
    return values;
  }

  /** The end of the chain of seals. */
  public SealTable.Head head() {
    return first("SELECT seq, hash FROM chain_head WHERE id = 1")
        .orElseThrow(() -> new StoreException("the chain has no head"));
  }

  /** Whether there is no row that anybody would miss. */
  public boolean isEmpty() {
    return head().seq() == 0
        && tables().stream()
            .map(TableShape::name)
            .filter(name -> !WORTHLESS.contains(name))
            .allMatch(this::hasNoRow);
  }

  private boolean hasNoRow(String table) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT 1 FROM " + table + " LIMIT 1")) {
      return !rows.next();
    } catch (SQLException e) {
      throw new StoreException("the table " + table + " cannot be read", e);
    }
  }

  private Optional<SealTable.Head> first(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next()
          ? Optional.of(new SealTable.Head(rows.getLong(1), rows.getString(2)))
          : Optional.empty();
    } catch (SQLException e) {
      throw new StoreException("the chain's head cannot be read", e);
    }
  }

  @Override
  public void close() {
    if (ours) {
      try {
        connection.close();
      } catch (SQLException e) {
        throw new StoreException("a connection cannot be closed", e);
      }
    }
  }

  /**
   * Takes a row.
   *
   * @param <X> what it may fail with
   */
  @FunctionalInterface
  public interface RowConsumer<X extends Exception> {
    /** Takes the values of one row; the array is the receiver's to keep. */
    void accept(@Nullable Object[] values) throws X;
  }
}
