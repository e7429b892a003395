package kr.proto14.app.store;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.statement.Cleanable;
import org.jspecify.annotations.Nullable;

/**
 * The connections of a command that reads a little and ends: one that is used again and again, and
 * others only where several are needed at once. This class is thread-safe.
 *
 * <p>It spares such a command the pool, and the search for drivers that {@code DriverManager}
 * makes.
 */
final class OneShot implements ConnectionFactory, AutoCloseable {
  private final Driver driver;
  private final String url;
  private final Properties properties;
  private @Nullable Connection idle;

  OneShot(Driver driver, String url, Properties properties) {
    this.driver = requireNonNull(driver, "driver");
    this.url = requireNonNull(url, "url");
    this.properties = requireNonNull(properties, "properties");
  }

  @Override
  public Connection openConnection() throws SQLException {
    Connection kept = take();
    if (kept != null) {
      return kept;
    }
    Connection opened = driver.connect(url, properties);
    if (opened == null) {
      throw new SQLException("not a URL of this driver");
    }
    return opened;
  }

  @Override
  public void closeConnection(Connection connection) throws SQLException {
    if (!keep(connection)) {
      connection.close();
    }
  }

  @Override
  public Cleanable getCleanableFor(Connection connection) {
    return () -> closeConnection(connection);
  }

  private synchronized @Nullable Connection take() {
    Connection kept = idle;
    idle = null;
    return kept;
  }

  private synchronized boolean keep(Connection connection) {
    if (idle != null) {
      return false;
    }
    idle = connection;
    return true;
  }

  @Override
  public void close() {
    Connection kept = take();
    if (kept != null) {
      try {
        kept.close();
      } catch (SQLException e) {
        throw new StoreException("the connection could not be closed", e);
      }
    }
  }
}
