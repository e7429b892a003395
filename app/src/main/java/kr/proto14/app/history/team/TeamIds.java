package kr.proto14.app.history.team;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import kr.proto14.app.history.Sport;

/** Makes ids of teams. */
final class TeamIds {
  /** The scope of a team that is at home in no country or league known. */
  static final String NOWHERE = "world";

  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ENDS = Pattern.compile("^-|-$");

  private TeamIds() {}

  /** An id that is not taken, the same one for the same names in the same order. */
  static String fresh(Sport sport, String scope, String name, Predicate<String> taken) {
    String id = sport.code() + ":" + (scope.isEmpty() ? NOWHERE : scope) + ":" + word(name);
    String free = id;
    for (int i = 2; taken.test(free); i++) {
      free = id + "-" + i;
    }
    return free;
  }

  /** Letters and digits in lower case, all else a hyphen. */
  static String word(String text) {
    String plain = OTHERS.matcher(TeamNames.plain(text).toLowerCase(Locale.ROOT)).replaceAll("-");
    String word = ENDS.matcher(plain).replaceAll("");
    return word.isEmpty() ? "x" : word;
  }
}
