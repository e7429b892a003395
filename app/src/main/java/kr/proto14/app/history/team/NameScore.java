package kr.proto14.app.history.team;

import java.text.Normalizer;

/** How alike two names of teams are, where one may be cut or shortened. */
final class NameScore {
  private static final double SAME_CORE = 0.95;

  /** As many letters alike as may be: still not the same name. */
  private static final double BEST_SPELLING = 0.9;

  private NameScore() {}

  /** 1 for the same name, 0 for names that have nothing to do with each other. */
  static double of(String one, String other) {
    String a = TeamNames.normal(one);
    String b = TeamNames.normal(other);
    boolean sameSquad = TeamNames.squad(one).equals(TeamNames.squad(other));
    if (!TeamNames.isTeam(one) || !TeamNames.isTeam(other) || !sameSquad) {
      return 0;
    }
    if (a.equals(b)) {
      return 1;
    }
    if (TeamNames.koreanCore(one).equals(TeamNames.koreanCore(other))) {
      return SAME_CORE;
    }
    double shortened =
        a.length() <= b.length() ? Abbreviation.score(a, b) : Abbreviation.score(b, a);
    return Math.max(shortened, spelling(a, b));
  }

  /** Foreign names are spelled in several ways; Korean letters are compared, not syllables. */
  private static double spelling(String a, String b) {
    if (hasLetterOfItsOwn(a, b) || hasLetterOfItsOwn(b, a)) {
      return 0;
    }
    int cut = Math.min(a.length(), b.length());
    double whole = likeness(a, b);
    // Three syllables and fewer begin too many names.
    double begun = cut < 4 ? 0 : likeness(a.substring(0, cut), b.substring(0, cut));
    return Math.clamp(2 * Math.max(whole, begun) - 1, 0, BEST_SPELLING);
  }

  private static double likeness(String a, String b) {
    String first = Normalizer.normalize(a, Normalizer.Form.NFD);
    String second = Normalizer.normalize(b, Normalizer.Form.NFD);
    return 1 - (double) EditDistance.of(first, second) / Math.max(first.length(), second.length());
  }

  /** {@code U} and {@code C} are all that tells the two clubs of Manchester apart. */
  private static boolean hasLetterOfItsOwn(String a, String b) {
    return a.chars().anyMatch(letter -> letter < 0x80 && b.indexOf(letter) < 0);
  }
}
