package kr.proto14.app.cli;

import java.util.HashMap;
import java.util.Map;
import kr.proto14.app.backtest.BacktestListener;
import kr.proto14.app.history.LeagueKey;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;

/** Shows how a backtest goes on: a bar on a terminal, else a line a league. */
final class BacktestProgress implements BacktestListener, AutoCloseable {
  private final Session session;
  private final Map<LeagueKey, Integer> open = new HashMap<>();
  private int leagues;
  private @Nullable ProgressBar bar;

  BacktestProgress(Session session) {
    this.session = session;
  }

  @Override
  public void planned(Map<LeagueKey, Integer> pieces, int kept, int changed) {
    if (session.json()) {
      return;
    }
    open.putAll(pieces);
    leagues = pieces.size();
    int seasons = pieces.values().stream().mapToInt(Integer::intValue).sum();
    if (kept > 0) {
      session.note(session.text("backtest.kept", Map.of("count", kept)));
    }
    if (changed > 0) {
      session.note(session.text("backtest.changed", Map.of("count", changed)));
    }
    if (seasons > 0) {
      session.note(
          session.text("backtest.planned", Map.of("seasons", seasons, "leagues", leagues)));
      bar = ProgressBars.onTerminal("backtest", seasons).orElse(null);
    }
  }

  @Override
  public void walked(LeagueKey league, int season) {
    if (session.json()) {
      return;
    }
    int left = open.merge(league, -1, Integer::sum);
    if (bar != null) {
      bar.step();
    } else if (left == 0) {
      long done = open.values().stream().filter(count -> count == 0).count();
      session.note(
          session.text(
              "backtest.walked",
              Map.of("league", league.toString(), "done", done, "leagues", leagues)));
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
