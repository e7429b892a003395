package kr.proto14.app.store;

import java.util.Optional;

/** Asked before the schema of a database that holds data is changed. */
@FunctionalInterface
public interface MigrationGuard {
  /** Lets every migration pass. */
  MigrationGuard NONE = snapshot -> Optional.empty();

  /**
   * Keeps what the database holds.
   *
   * @param snapshot the database in the form it has
   * @return where it is kept now, told to the user where the migration fails
   * @throws StoreException to have the database left alone
   */
  Optional<String> beforeMigration(Snapshot snapshot);
}
