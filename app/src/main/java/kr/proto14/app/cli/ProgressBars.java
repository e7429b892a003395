package kr.proto14.app.cli;

import java.io.Console;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Bars that show on stderr how long work goes on. */
final class ProgressBars {
  private static final int REDRAW_MILLIS = 500;

  private ProgressBars() {}

  /** A bar, where somebody sees it. */
  static Optional<ProgressBar> onTerminal(String task, long steps) {
    return isTerminal()
        ? Optional.of(
            new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setUpdateIntervalMillis(REDRAW_MILLIS)
                .build())
        : Optional.empty();
  }

  /** Null is what the documentation still allows, be it rare. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }
}
