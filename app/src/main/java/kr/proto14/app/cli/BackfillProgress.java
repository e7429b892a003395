package kr.proto14.app.cli;

import java.time.Duration;
import java.util.Map;
import kr.proto14.app.history.betman.BackfillListener;
import kr.proto14.app.source.Fault;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;

/** Shows how a walk through past rounds goes on: a bar on a terminal, else one line of estimate. */
final class BackfillProgress implements BackfillListener, AutoCloseable {
  private final Session session;
  private @Nullable ProgressBar bar;

  BackfillProgress(Session session) {
    this.session = session;
  }

  @Override
  public void planned(int rounds, Duration estimate) {
    if (session.json()) {
      return;
    }
    long minutes = (estimate.toSeconds() + 59) / 60;
    session.note(session.text("backfill.planned", Map.of("rounds", rounds, "minutes", minutes)));
    if (rounds > 0) {
      bar = ProgressBars.onTerminal("G101", rounds).orElse(null);
    }
  }

  @Override
  public void walked(int gmTs) {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void failed(int gmTs, Fault fault) {
    if (!session.json()) {
      session.note(
          session.text(
              "backfill.failed",
              Map.of(
                  "round", "G101-" + gmTs, "cause", HistoryBackfillCommand.words(session, fault))));
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
