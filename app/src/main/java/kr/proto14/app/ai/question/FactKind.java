package kr.proto14.app.ai.question;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a fact is of, in the order in which a block tells them: what could be copied comes last. */
public enum FactKind {
  /** How often the outcomes came in the league. */
  BASE("기본 비율", "기본 비율|비율|base"),
  /** The places of the sides in their league this season. */
  TABLE("순위", "순위|승점|득실|table|standing"),
  /** Their last matches. */
  FORM("최근 경기", "최근|연승|연패|무패|form"),
  /** Their last meetings. */
  HEAD_TO_HEAD("상대 전적", "상대 전적|맞대결|전적|head"),
  /** Days since their last matches. */
  REST("휴식", "휴식|일 만|rest"),
  /** How strong our models hold them to be. */
  RATING("전력", "전력|공격|수비|실점|rating"),
  /** What the crowd picked. */
  VOTES("투표", "투표|votes"),
  /** What a bookmaker offers. */
  ODDS("배당", "배당|odds");

  private final String korean;
  private final Pattern words;

  FactKind(String korean, String words) {
    this.korean = korean;
    this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
  }

  /**
   * The fact that a reason names first, of those there are.
   *
   * @param known kinds of facts that were handed in
   */
  public static Optional<FactKind> named(String reason, Set<FactKind> known) {
    return known.stream()
        .filter(kind -> kind.words.matcher(reason).find())
        .min(Comparator.comparingInt(kind -> kind.place(reason)));
  }

  private int place(String reason) {
    Matcher found = words.matcher(reason);
    return found.find() ? found.start() : Integer.MAX_VALUE;
  }

  /** The kind of a key. */
  public static Optional<FactKind> of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }

  /** Its name in a block, such as {@code head-to-head}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its name as a reason may call it. */
  public String korean() {
    return korean;
  }
}
