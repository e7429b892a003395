package kr.proto14.engine.pool;

/** One of the three ways a pool match can end; 승, then 무 or 5, then 패 of the home side. */
public enum Outcome {
  /** 승: the home side wins (soccer), or wins by six points or more (basketball). */
  HOME('1'),
  /** 무 (soccer: a draw) or 5 (basketball: a margin of five points or less, either way). */
  MIDDLE('X'),
  /** 패: the home side loses (soccer), or loses by six points or more (basketball). */
  AWAY('2');

  private final char sign;

  Outcome(char sign) {
    this.sign = sign;
  }

  /** The sign used in JSON: {@code 1}, {@code X} or {@code 2}. */
  public char sign() {
    return sign;
  }

  /**
   * The outcome of a sign.
   *
   * @throws IllegalArgumentException if the sign is none of {@code 1}, {@code X}, {@code 2}
   */
  public static Outcome ofSign(char sign) {
    for (Outcome outcome : values()) {
      if (outcome.sign == sign) {
        return outcome;
      }
    }
    throw new IllegalArgumentException("not an outcome sign: " + sign);
  }
}
