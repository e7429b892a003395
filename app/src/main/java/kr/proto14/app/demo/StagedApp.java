package kr.proto14.app.demo;

import java.util.List;
import kr.proto14.app.schedule.Job;
import kr.proto14.app.schedule.daemon.Parts;
import kr.proto14.app.store.Store;
import kr.proto14.engine.pool.RoundId;

/** What the demo needs of the real app. */
public interface StagedApp extends AutoCloseable {
  /** What its daemon is made of. */
  Parts parts();

  /** The database. */
  Store store();

  /** The job that looks for new rounds. */
  Job check();

  /**
   * The job that collects results.
   *
   * @param rounds these, whatever became of them; none: those that wait
   */
  Job results(List<RoundId> rounds);

  @Override
  void close();
}
