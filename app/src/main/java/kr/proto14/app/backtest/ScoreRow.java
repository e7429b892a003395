package kr.proto14.app.backtest;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import kr.proto14.engine.score.PairedDifference;
import kr.proto14.engine.score.Scoreboard;

/**
 * How one forecaster did on the matches of a group.
 *
 * @param group the matches' league and season
 * @param common whether only the matches count of which everybody spoke
 * @param means over the matches
 * @param days on which they were played; matches of one day may err together
 * @param closing how many of them had closing odds
 * @param early how many had early odds
 * @param tuned how many are of seasons on which the model's parameters were chosen
 * @param overBase log loss and RPS less those of the base rates; empty for these themselves
 * @param overMarket the same less the market's, where it spoke; empty for itself
 */
public record ScoreRow(
    Group group,
    boolean common,
    Scoreboard.Row means,
    int days,
    int closing,
    int early,
    int tuned,
    Optional<Gap> overBase,
    Optional<Gap> overMarket) {
  public ScoreRow {
    requireNonNull(group, "group");
    requireNonNull(means, "means");
    requireNonNull(overBase, "overBase");
    requireNonNull(overMarket, "overMarket");
  }

  /** Losses less those of another on the same matches; below 0 is better than the other. */
  public record Gap(PairedDifference logLoss, PairedDifference rps) {
    public Gap {
      requireNonNull(logLoss, "logLoss");
      requireNonNull(rps, "rps");
    }
  }
}
