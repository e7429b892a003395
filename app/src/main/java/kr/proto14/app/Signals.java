package kr.proto14.app;

import java.util.concurrent.atomic.AtomicBoolean;
import kr.proto14.app.cli.Interrupts;

/**
 * SIGINT and SIGTERM; a second one of either ends the process without more ado, which nothing but
 * this old interface of the JDK's can tell.
 */
@SuppressWarnings("sunapi")
final class Signals implements Interrupts {
  private static final int ENDED_BY_SIGNAL = 128;

  @Override
  public void onFirst(Runnable first) {
    AtomicBoolean asked = new AtomicBoolean();
    for (String name : new String[] {"INT", "TERM"}) {
      sun.misc.Signal.handle(
          new sun.misc.Signal(name),
          signal -> {
            if (asked.compareAndSet(false, true)) {
              first.run();
            } else {
              Main.leave(ENDED_BY_SIGNAL + signal.getNumber());
            }
          });
    }
  }
}
