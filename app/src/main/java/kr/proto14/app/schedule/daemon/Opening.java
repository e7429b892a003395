package kr.proto14.app.schedule.daemon;

import java.time.Instant;
import kr.proto14.app.notify.message.Started;

/** What a daemon tells of itself when it starts. */
@FunctionalInterface
public interface Opening {
  /** The news of a start. */
  Started of(String node, Instant at);
}
