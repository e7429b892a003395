package kr.proto14.app.backtest;

import kr.proto14.app.history.Sport;
import kr.proto14.engine.basketball.BasketballLeague;

/** On which seasons the models' parameters were chosen: on these they look better than they are. */
final class Tuning {
  private static final int SOCCER = 2020;
  private static final int NBA = 2017;
  private static final int KBL = 2018;

  private Tuning() {}

  static boolean saw(JudgedMatch match) {
    return match.season() <= last(match);
  }

  private static int last(JudgedMatch match) {
    return match.league().sport() == Sport.SOCCER
        ? SOCCER
        : match.league().equals(BasketballRun.key(BasketballLeague.NBA)) ? NBA : KBL;
  }
}
