package kr.proto14.app.store;

import org.jdbi.v3.core.Handle;

/** Which runs of jobs db-scheduler holds to be under way. */
public final class PickedTable {
  private final Handle handle;

  PickedTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * Lets go of all: of use where no other daemon can run, so that what a dead one held need not be
   * waited for.
   *
   * @return how many were held
   */
  public int release() {
    return handle
        .createUpdate(
            "UPDATE scheduled_tasks SET picked = FALSE, picked_by = NULL, last_heartbeat = NULL,"
                + " version = version + 1 WHERE picked = TRUE")
        .execute();
  }
}
