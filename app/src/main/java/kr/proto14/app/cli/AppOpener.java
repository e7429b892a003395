package kr.proto14.app.cli;

import kr.proto14.app.config.Config;
import kr.proto14.app.store.StoreException;

/** Opens the app, once a command needs it. */
@FunctionalInterface
public interface AppOpener {
  /**
   * The app on its database.
   *
   * @throws StoreException if the database cannot be opened
   */
  Services open(Config config);
}
