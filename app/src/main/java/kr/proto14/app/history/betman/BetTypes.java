package kr.proto14.app.history.betman;

import java.util.Locale;
import java.util.Set;

/** What the site's names of bets say about the row they stand in. */
final class BetTypes {
  private static final Set<String> PLAIN = Set.of("", "일반", "승무패", "승패", "승⑤패", "승5패");
  private static final String HANDICAP = "핸디";

  /** Bets on a part of the match, or on something other than who wins. */
  private static final Set<String> PARTIAL = Set.of("전반", "후반", "쿼터", "SUM", "홀", "짝", "기록");

  private BetTypes() {}

  /** A bet on who wins, without a line. */
  static boolean isPlain(String betType) {
    return PLAIN.contains(betType);
  }

  static boolean isHandicap(String betType) {
    return betType.contains(HANDICAP) && isWhole(betType);
  }

  /** Whether the row's score is that of the whole match. */
  static boolean isWhole(String betType) {
    String name = betType.toUpperCase(Locale.ROOT);
    return PARTIAL.stream().noneMatch(name::contains);
  }
}
