package kr.proto14.app.notify.message;

import java.util.Locale;

/**
 * How sure the favourite of a match is: 🔒 유력 from 65 %, ⚠️ 이변 주의 below 45 %, 📊 보통 between.
 *
 * <p>Below 45 % the favourite is more likely to miss than to hit by a margin of ten points, and the
 * other two outcomes together are an upset worth a warning. Judged by the whole per cent that the
 * reader sees, so that the mark never contradicts the figure beside it.
 */
enum Sureness {
  LIKELY,
  NORMAL,
  UPSET;

  /** Whole per cent from which a favourite is likely. */
  static final int LIKELY_FROM = 65;

  /** Whole per cent below which an upset is near. */
  static final int UPSET_BELOW = 45;

  /** The mark of a favourite with this chance, 0-1. */
  static Sureness of(double chance) {
    long percent = Math.round(chance * 100);
    if (percent >= LIKELY_FROM) {
      return LIKELY;
    }
    return percent < UPSET_BELOW ? UPSET : NORMAL;
  }

  /** The end of its message keys. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
