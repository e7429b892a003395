package kr.proto14.app.history.team;

import java.util.Arrays;

/**
 * Whether a name is another one shortened: pieces of it in their order ({@code 클리캐벌} of {@code
 * 클리블랜드캐벌리어스}), a Latin letter standing for a word ({@code 맨체스U} of {@code 맨체스터유나이티드}).
 */
final class Abbreviation {
  private static final double PERFECT = 0.92;
  private static final double LATER_START = 0.04;
  private static final double ALL_PIECES = 0.30;
  private static final double INITIAL = 0.05;
  private static final double IMPOSSIBLE = 9;

  private static final int FIRST_SYLLABLE = 0xAC00;
  private static final int LAST_SYLLABLE = 0xD7A3;
  private static final int SYLLABLES_A_CONSONANT = 588;
  private static final String CONSONANTS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";

  /**
   * By which consonants names that begin with a Latin letter begin in Korean; from {@code a} on.
   */
  private static final String[] INITIALS = {
    "ㅇ", "ㅂ", "ㅋㅊㅅ", "ㄷ", "ㅇ", "ㅍ", "ㄱㅈ", "ㅎ", "ㅇ", "ㅈㅎㅇ", "ㅋ", "ㄹ", "ㅁ", "ㄴ", "ㅇ", "ㅍ", "ㅋ", "ㄹ",
    "ㅅ", "ㅌㅊ", "ㅇ", "ㅂ", "ㅇ", "ㅈ", "ㅇ", "ㅈ"
  };

  private Abbreviation() {}

  /** 0 where it is not; else the more, the fewer its pieces and the earlier it begins. */
  static double score(String shortened, String full) {
    int length = shortened.length();
    if (length < 2) {
      return 0;
    }
    double piece = ALL_PIECES / (length - 1);
    double[] ends = first(shortened.charAt(0), full);
    for (int i = 1; i < length; i++) {
      ends = next(ends, shortened.charAt(i), full, piece);
    }
    return Math.max(0, PERFECT - Arrays.stream(ends).min().orElse(IMPOSSIBLE));
  }

  /** What it costs that the first letter stands at each place. */
  private static double[] first(char letter, String full) {
    double[] costs = new double[full.length()];
    for (int at = 0; at < costs.length; at++) {
      costs[at] = (at == 0 ? 0 : LATER_START) + cost(letter, full.charAt(at));
    }
    return costs;
  }

  /** What it costs at least that the next letter stands at each place. */
  private static double[] next(double[] ends, char letter, String full, double piece) {
    double[] costs = new double[full.length()];
    Arrays.fill(costs, IMPOSSIBLE);
    double earlier = IMPOSSIBLE;
    for (int at = 1; at < costs.length; at++) {
      double before = Math.min(ends[at - 1], earlier + piece);
      costs[at] = before + cost(letter, full.charAt(at));
      earlier = Math.min(earlier, ends[at - 1]);
    }
    return costs;
  }

  private static double cost(char letter, char there) {
    if (letter == there) {
      return 0;
    }
    boolean initial =
        letter >= 'a'
            && letter <= 'z'
            && there >= FIRST_SYLLABLE
            && there <= LAST_SYLLABLE
            && INITIALS[letter - 'a'].indexOf(consonant(there)) >= 0;
    return initial ? INITIAL : IMPOSSIBLE;
  }

  private static char consonant(char syllable) {
    return CONSONANTS.charAt((syllable - FIRST_SYLLABLE) / SYLLABLES_A_CONSONANT);
  }
}
