package kr.proto14.app.demo;

import java.time.Duration;
import kr.proto14.app.App;
import kr.proto14.app.Surroundings;
import kr.proto14.app.config.Config;

/** The stage of the real program, in a hurry. */
public enum RealStage implements Stage {
  INSTANCE;

  @Override
  public StagedApp open(Config config, Backdrop backdrop) {
    return new App(
        config,
        new Surroundings(
            backdrop.clock(),
            backdrop.pause(),
            manners ->
                manners
                    .spaced(Duration.ZERO)
                    .backingOff(Duration.ofMillis(1), Duration.ofMillis(2)),
            backdrop.steps(),
            backdrop.random()));
  }
}
