package kr.proto14.engine.basketball;

/**
 * How ratings learn from games. Everything is in points of margin. NBA's values were chosen on
 * seasons up to 2017/18, those of the KBL on its seasons before the last three of the file.
 *
 * @param speed share of a game's error that both ratings take, 0-1
 * @param bareSpeed the same for a game without a spread
 * @param carry share of a rating that is left in the next season, 0-1
 * @param edge the home advantage believed at first
 * @param edgeSpeed share of an error that it takes
 * @param courtSpeed share of an error that the home side's own home advantage takes
 * @param courtCarry share of that left in the next season
 * @param tired what it costs to have played the day before
 * @param cap a margin beyond hardly counts; infinite where each point does
 * @param spreadShare share of the market's spread in what a game has shown, 0-1; the rest is the
 *     margin
 */
public record RatingStyle(
    double speed,
    double bareSpeed,
    double carry,
    double edge,
    double edgeSpeed,
    double courtSpeed,
    double courtCarry,
    double tired,
    double cap,
    double spreadShare) {
  /** The first games of a season count for more, up to four times as much. */
  private static final double EARLY = 3;

  /** What a game has shown of the difference of the sides. */
  double shown(BasketballRow row) {
    double margin = capped(row.margin());
    return spreadShare > 0 && row.spread().isPresent()
        ? spreadShare * row.spread().getAsDouble() + (1 - spreadShare) * margin
        : margin;
  }

  /**
   * The share of a game's error that a team's rating takes.
   *
   * @param games of the team in this season before
   */
  double share(BasketballRow row, int games) {
    boolean spread = spreadShare > 0 && row.spread().isPresent();
    return (spread ? speed : bareSpeed) * (1 + EARLY / (1 + games));
  }

  private double capped(double margin) {
    return Double.isInfinite(cap) ? margin : cap * StrictMath.tanh(margin / cap);
  }
}
