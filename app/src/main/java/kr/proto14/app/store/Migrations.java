package kr.proto14.app.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/** Brings a schema up to date. */
final class Migrations {
  /** The newest script; a test keeps it equal to the scripts on the class path. */
  static final String LATEST = "11";

  static final String SCRIPTS = "classpath:db/migration";

  private Migrations() {}

  /**
   * @param before asked before anything is changed
   * @param scripts where they are
   */
  static void bringUpToDate(
      DataSource source, Dialect dialect, Supplier<String> before, String scripts) {
    try (Connection connection = source.getConnection()) {
      if (isUpToDate(connection)) {
        return;
      }
    } catch (SQLException e) {
      throw new StoreException("the database cannot be reached", e);
    }
    String kept = "";
    try {
      Flyway flyway = flyway(source, dialect, scripts).load();
      MigrationInfo current = flyway.info().current();
      refuseNewer(current);
      if (current != null) {
        kept = before.get();
      }
      flyway.migrate();
    } catch (FlywayException e) {
      throw new StoreException("the database cannot be migrated; it is as it was" + kept, e);
    }
  }

  /** Makes a schema as an older proto14 would have made it. */
  static void bringTo(DataSource source, Dialect dialect, String version) {
    try {
      flyway(source, dialect, SCRIPTS)
          .target(MigrationVersion.fromVersion(version))
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new StoreException("no schema " + version + " can be made", e);
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

  /**
   * All scripts in one transaction: one that fails leaves the schema that the old program knows.
   */
  private static FluentConfiguration flyway(DataSource source, Dialect dialect, String scripts) {
    return Flyway.configure()
        .dataSource(source)
        .locations(scripts.split(",", -1))
        .group(true)
        .placeholders(dialect.placeholders());
  }

  /** Spares a command of half a second the work of loading the migration library. */
  static boolean isUpToDate(Connection connection) {
    return version(connection).filter(LATEST::equals).isPresent();
  }

  /** The version of a schema; empty where there is none. */
  static Optional<String> version(Connection connection) {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT version FROM flyway_schema_history WHERE success"
                    + " ORDER BY installed_rank DESC LIMIT 1")) {
      return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
    } catch (SQLException e) {
      return Optional.empty();
    }
  }
}
