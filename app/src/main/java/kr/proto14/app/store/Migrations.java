package kr.proto14.app.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;

/** Brings a schema up to date. */
final class Migrations {
  /** The newest script; a test keeps it equal to the scripts on the class path. */
  static final String LATEST = "7";

  private Migrations() {}

  static void bringUpToDate(DataSource source, Dialect dialect) {
    try (Connection connection = source.getConnection()) {
      if (isUpToDate(connection)) {
        return;
      }
    } catch (SQLException e) {
      throw new StoreException("the database cannot be reached", e);
    }
    try {
      Flyway flyway = flyway(source, dialect);
      refuseNewer(flyway.info().current());
      flyway.migrate();
    } catch (FlywayException e) {
      throw new StoreException("the database cannot be migrated", e);
    }
  }

  /** Flyway itself would only warn, and rows of a form we do not know would be read and written. */
  private static void refuseNewer(@Nullable MigrationInfo current) {
    if (current != null
        && current.getVersion().compareTo(MigrationVersion.fromVersion(LATEST)) > 0) {
      throw new StoreException(
          String.format(
              Locale.ROOT,
              "the database has schema %s, written by a newer proto14; this one knows schema %s",
              current.getVersion(),
              LATEST));
    }
  }

  static Flyway flyway(DataSource source, Dialect dialect) {
    return Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration")
        .placeholders(dialect.placeholders())
        .load();
  }

  /** Spares a command of half a second the work of loading the migration library. */
  static boolean isUpToDate(Connection connection) {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT version FROM flyway_schema_history WHERE success"
                    + " ORDER BY installed_rank DESC LIMIT 1")) {
      return rows.next() && LATEST.equals(rows.getString(1));
    } catch (SQLException e) {
      return false;
    }
  }
}
