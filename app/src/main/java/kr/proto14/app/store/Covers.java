package kr.proto14.app.store;

import kr.proto14.engine.pool.Score;

/** How much of its match a stored score covers. */
enum Covers {
  REGULATION,
  MAYBE_EXTENDED,
  FINAL;

  static Covers of(Score score) {
    return switch (score) {
      case Score.Regulation _ -> REGULATION;
      case Score.MaybeExtended _ -> MAYBE_EXTENDED;
      case Score.Final _ -> FINAL;
    };
  }

  Score score(int home, int away) {
    return switch (this) {
      case REGULATION -> new Score.Regulation(home, away);
      case MAYBE_EXTENDED -> new Score.MaybeExtended(home, away);
      case FINAL -> new Score.Final(home, away);
    };
  }
}
