package kr.proto14.app.history.team;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of a team's name tells it from others. */
public final class TeamNames {
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** What stands in a fixture whose teams are not known yet. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(홈|원정)팀?\\d*|(home|away)(team)?\\d*|팀?(미정|tbd|tba|tbc)|추후.*|미확정.*|.*\\d위|.*승자|.*패자"
              + "|.*(승리|패배)팀|(winner|loser)(of)?.*\\d.*|.{0,2}조\\d.*|");

  /** Says of a club that it is one. */
  private static final Set<String> CLUB = Set.of("fc", "afc", "cf");

  private static final Pattern KOREAN_CLUB =
      Pattern.compile("^[a-z]{2,5}(?=[가-힣])|(?<=[가-힣])[a-z]{2,5}$");

  /** A club's or country's other team. */
  private static final Pattern SQUAD = Pattern.compile("u\\d{2}|여자?$|여자|레이디스|위민|women|ii$|2군");

  private TeamNames() {}

  /** Whether it names a team, and not a place that a team will take. */
  public static boolean isTeam(String name) {
    return !PLACEHOLDER.matcher(normal(name)).matches();
  }

  /** Without accents; Korean as whole syllables. */
  static String plain(String name) {
    String latin =
        name.replace("ß", "ss")
            .replace('ø', 'o')
            .replace('Ø', 'O')
            .replace("æ", "ae")
            .replace('ı', 'i')
            .replace('ł', 'l')
            .replace('đ', 'd');
    String bare = MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFKD)).replaceAll("");
    return Normalizer.normalize(bare, Normalizer.Form.NFC);
  }

  /** Letters and digits in lower case, without accents and blanks. */
  static String normal(String name) {
    return OTHERS.matcher(plain(name)).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** The normal form without {@code FC} and the like; never empty where the name is not. */
  static String core(String name) {
    String core =
        Stream.of(OTHERS.split(plain(name).toLowerCase(Locale.ROOT)))
            .filter(word -> !CLUB.contains(word))
            .collect(Collectors.joining());
    return core.isEmpty() ? normal(name) : core;
  }

  /** Which of a club's teams it is, such as {@code u23}; empty for the first. */
  static String squad(String name) {
    Matcher squad = SQUAD.matcher(normal(name));
    return squad.find() ? squad.group() : "";
  }

  /** The normal form of a Korean name without the Latin letters before and after it. */
  static String koreanCore(String name) {
    return KOREAN_CLUB.matcher(normal(name)).replaceAll("");
  }
}
