package kr.proto14.app.ai.question;

import java.util.Locale;

/** What a fact is of, in the order in which a block tells them: what could be copied comes last. */
public enum FactKind {
  /** How often the outcomes came in the league. */
  BASE("기본 비율"),
  /** The places of the sides in their league this season. */
  TABLE("순위"),
  /** Their last matches. */
  FORM("최근 경기"),
  /** Their last meetings. */
  HEAD_TO_HEAD("상대 전적"),
  /** Days since their last matches. */
  REST("휴식"),
  /** How strong our models hold them to be. */
  RATING("전력"),
  /** What the crowd picked. */
  VOTES("투표"),
  /** What a bookmaker offers. */
  ODDS("배당");

  private final String korean;

  FactKind(String korean) {
    this.korean = korean;
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
