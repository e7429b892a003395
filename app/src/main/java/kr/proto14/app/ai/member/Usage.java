package kr.proto14.app.ai.member;

/**
 * What a provider counted.
 *
 * @param tokensIn tokens of what was said to the model, 0 or more
 * @param tokensOut tokens of what it wrote, thoughts included, 0 or more
 */
public record Usage(long tokensIn, long tokensOut) {
  /** Nothing was counted. */
  public static final Usage NONE = new Usage(0, 0);

  public Usage {
    if (tokensIn < 0 || tokensOut < 0) {
      throw new IllegalArgumentException("not counts of tokens: " + tokensIn + ", " + tokensOut);
    }
  }

  /** Both together. */
  public Usage plus(Usage other) {
    return new Usage(tokensIn + other.tokensIn, tokensOut + other.tokensOut);
  }
}
