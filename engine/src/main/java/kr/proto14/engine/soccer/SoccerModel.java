package kr.proto14.engine.soccer;

import java.util.List;

/** The models of soccer by what they read; each pools several views of the past. */
public enum SoccerModel {
  /** Goals only, on three time scales. */
  GOALS("goals"),
  /** Goals, and shots or xG where they are known. */
  SHOTS("shots"),
  /** What past odds implied, and the last months' goals and shots. */
  PAST_ODDS("past-odds");

  /** Matches from which on the pooling of a model's views is fitted. */
  public static final int ENOUGH_TO_POOL = 3000;

  /**
   * What was learned of the views of goals from all leagues of the archive that had odds later,
   * seasons 2012/13-2020/21: level and draws with what each view says of either.
   */
  private static final OutcomeLogit USUAL_OF_GOALS =
      OutcomeLogit.of(
          new double[] {.09, .81, .09, .04, .02, .13, -.01},
          new double[] {-.16, .10, .38, 0, .17, -.08, .14});

  private final String key;

  SoccerModel(String key) {
    this.key = key;
  }

  /** Its name in reports and JSON. */
  public String key() {
    return key;
  }

  /**
   * How the views are pooled as long as too little is known to learn it: those of goals as in other
   * leagues, which did better on 2022; the others by their geometric mean, which it did not.
   */
  public OutcomeLogit usualPool() {
    return this == GOALS ? USUAL_OF_GOALS : OutcomeLogit.geometricMean(components().size());
  }

  /** The views it pools, in the order in which its pooling takes them. */
  public List<Component> components() {
    return switch (this) {
      case GOALS ->
          List.of(Component.goals(), Component.slow().goalsOnly(), Component.fast().goalsOnly());
      case SHOTS ->
          List.of(Component.goals(), Component.shots(), Component.slow(), Component.fast());
      case PAST_ODDS -> List.of(Component.memory(), Component.fast());
    };
  }
}
