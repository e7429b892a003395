package kr.proto14.app.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Whether the schedule is paused. */
public final class PauseTable {
  private final Handle handle;

  PauseTable(Handle handle) {
    this.handle = handle;
  }

  /** Since when it is paused; empty while it is not. */
  public Optional<Instant> since() {
    return handle
        .createQuery("SELECT since FROM pause WHERE id = 1")
        .mapTo(Long.class)
        .map(Instant::ofEpochMilli)
        .findOne();
  }

  /**
   * Pauses the schedule.
   *
   * @return whether it was not paused before
   */
  public boolean pause(Instant now) {
    return handle
            .createUpdate(
                "INSERT INTO pause (id, since) VALUES (1, :now) ON CONFLICT (id) DO NOTHING")
            .bind("now", now.toEpochMilli())
            .execute()
        == 1;
  }

  /** Ends a pause, if there is one. */
  public void resume() {
    handle.createUpdate("DELETE FROM pause").execute();
  }
}
