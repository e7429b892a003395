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

  /**
   * The same for a command that reads a little and ends, as quickly as can be.
   *
   * @throws StoreException if the database cannot be opened
   */
  default Services openToRead(Config config) {
    return open(config);
  }
}
