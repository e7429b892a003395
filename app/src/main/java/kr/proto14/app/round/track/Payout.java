package kr.proto14.app.round.track;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.proto14.engine.ticket.PayoutEstimate.Published;
import kr.proto14.engine.ticket.Tier;

/**
 * A published payout, as the user enters it.
 *
 * @param tier hits of the tier: 14, 13, 12 or 11
 * @param winners winning lines, 0 or more
 * @param won for each of them, before tax; 0 exactly where nobody won
 */
public record Payout(int tier, long winners, long won) {
  /** Far above what any round sells; what lies above is a slip of the pen. */
  private static final long LIMIT = 1_000_000_000_000L;

  private static final Pattern TEXT = Pattern.compile("(1[1-4])=([0-9]{1,10})x([0-9]{1,13})");

  public Payout {
    Tier.ofHits(tier);
    if (winners < 0 || won < 0 || (winners == 0) != (won == 0)) {
      throw new IllegalArgumentException("not a payout: " + winners + " x " + won + " won");
    }
    if (won > LIMIT || winners > LIMIT || (won > 0 && winners > LIMIT / won)) {
      throw new IllegalArgumentException(
          "more than any round sells: " + winners + " x " + won + " won");
    }
  }

  /**
   * Reads {@code 13=18x19020360}: 18 winners of 13 hits with 19,020,360 won each.
   *
   * @throws IllegalArgumentException if the text has another form or cannot be a payout
   */
  public static Payout parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a payout like 13=18x19020360: " + text);
    }
    return new Payout(
        Integer.parseInt(matcher.group(1)),
        Long.parseLong(matcher.group(2)),
        Long.parseLong(matcher.group(3)));
  }

  /** {@code 13=18x19020360}, readable back by {@link #parse}. */
  @Override
  public String toString() {
    return tier + "=" + winners + "x" + won;
  }

  Published published() {
    return new Published(winners, won);
  }
}
