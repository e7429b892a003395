package kr.proto14.app.demo;

import java.time.Clock;
import kr.proto14.app.config.Config;
import kr.proto14.app.time.Pause;

/** Opens the real app in a time of the demo's making. */
@FunctionalInterface
public interface Stage {
  /**
   * The app, which does not space its calls.
   *
   * @param clock the time it lives in
   * @param pause what it does in place of waiting
   */
  StagedApp open(Config config, Clock clock, Pause pause);
}
