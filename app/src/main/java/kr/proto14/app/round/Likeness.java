package kr.proto14.app.round;

import java.text.Normalizer;
import java.util.Locale;

/**
 * How alike two names of teams are that two sites write in their own ways, from 0 to 1.
 *
 * <p>Betman cuts names to about four syllables ("클리캐벌" of "클리블랜드캐벌리어스"), so what counts is how much
 * of the shorter name stands in the longer one, in the same order. Names spelled otherwise ("베식타시",
 * "베식타쉬") are alike letter by letter.
 */
final class Likeness {
  private Likeness() {}

  static double of(String one, String other) {
    String a = normalised(one);
    String b = normalised(other);
    if (a.equals(b)) {
      return 1;
    }
    int shorter = Math.min(a.length(), b.length());
    if (shorter == 0) {
      return 0;
    }
    // One syllable stands in too many names to say anything.
    double bySyllables = shorter == 1 ? 0 : (double) common(a, b) / shorter;
    return Math.max(bySyllables, byLetters(a, b));
  }

  private static double byLetters(String a, String b) {
    String first = Normalizer.normalize(a, Normalizer.Form.NFD);
    String second = Normalizer.normalize(b, Normalizer.Form.NFD);
    return 2.0 * common(first, second) / (first.length() + second.length());
  }

  private static String normalised(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** The length of the longest common subsequence. */
  private static int common(String a, String b) {
    int[] best = new int[b.length() + 1];
    for (int i = 0; i < a.length(); i++) {
      int diagonal = 0;
      for (int j = 0; j < b.length(); j++) {
        int above = best[j + 1];
        best[j + 1] = a.charAt(i) == b.charAt(j) ? diagonal + 1 : Math.max(best[j], best[j + 1]);
        diagonal = above;
      }
    }
    return best[b.length()];
  }
}
