package kr.proto14.app.cli;

import kr.proto14.app.schedule.Check;
import kr.proto14.app.store.Store;

/** What the commands need of the app. */
public interface Services extends AutoCloseable {
  /** The database. */
  Store store();

  /** The job that looks for new rounds. */
  Check check();

  /** Whether there is anybody to tell: a bot's token and a chat. */
  boolean canTell();

  @Override
  void close();
}
