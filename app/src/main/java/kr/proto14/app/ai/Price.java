package kr.proto14.app.ai;

import kr.proto14.app.ai.member.Usage;

/**
 * What a model costs.
 *
 * @param dollarsIn for a million tokens said to it, 0 or more
 * @param dollarsOut for a million tokens that it writes
 * @param wonPerDollar the rate, above 0
 */
public record Price(double dollarsIn, double dollarsOut, double wonPerDollar) {
  public Price {
    if (!(dollarsIn >= 0 && dollarsOut >= 0 && wonPerDollar > 0)
        || !Double.isFinite(dollarsIn + dollarsOut + wonPerDollar)) {
      throw new IllegalArgumentException(
          "no price: " + dollarsIn + "/" + dollarsOut + " at " + wonPerDollar);
    }
  }

  /** The cost in millionths of a won, rounded up. */
  public long microwon(Usage usage) {
    double dollarsPerMillion = dollarsIn * usage.tokensIn() + dollarsOut * usage.tokensOut();
    return (long) Math.ceil(dollarsPerMillion * wonPerDollar);
  }
}
