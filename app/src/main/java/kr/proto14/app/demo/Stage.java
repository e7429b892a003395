package kr.proto14.app.demo;

import kr.proto14.app.config.Config;

/** Opens the real app in a world of the demo's making. */
@FunctionalInterface
public interface Stage {
  /** The app, which does not space its calls. */
  StagedApp open(Config config, Backdrop backdrop);
}
