package kr.proto14.app.demo;

import kr.proto14.app.schedule.Check;
import kr.proto14.app.store.Store;

/** What the demo needs of the real app. */
public interface StagedApp extends AutoCloseable {
  /** The database. */
  Store store();

  /** The job that looks for new rounds. */
  Check check();

  @Override
  void close();
}
