package kr.proto14.app.backtest;

import java.util.Map;
import kr.proto14.app.history.LeagueKey;

/** Hears how a backtest goes on. */
public interface BacktestListener {
  /** Nobody listens. */
  BacktestListener NONE =
      new BacktestListener() {
        @Override
        public void planned(Map<LeagueKey, Integer> pieces, int kept, int changed) {}

        @Override
        public void walked(LeagueKey league, int season) {}
      };

  /**
   * The work is known.
   *
   * @param pieces seasons still to be walked through, by league
   * @param kept seasons that an earlier run has done
   * @param changed seasons that it had done, of whose matches the archive now says something else
   */
  void planned(Map<LeagueKey, Integer> pieces, int kept, int changed);

  /** A season is done, and kept. */
  void walked(LeagueKey league, int season);
}
