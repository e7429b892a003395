package kr.proto14.app.ai;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import kr.proto14.engine.pool.RoundId;

/**
 * When and of what the panel is asked.
 *
 * @param fresh answers older than this are asked for again where a round is forecast again
 * @param won the most that may be spent in a calendar month in Seoul
 * @param odds whether members are shown odds
 */
public record PanelRules(Duration fresh, long won, OddsShown odds) {
  public PanelRules {
    requireNonNull(odds, "odds");
    if (!fresh.isPositive() || won < 0) {
      throw new IllegalArgumentException("no rules: " + fresh + ", " + won);
    }
  }

  /** Whether members are shown odds. */
  public enum OddsShown {
    ON,
    OFF,
    /** In every other round, so that the two kinds can be compared. */
    AB;

    boolean in(RoundId round) {
      return this == ON || (this == AB && round.number() % 2 == 0);
    }
  }
}
