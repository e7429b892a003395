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

  private final String key;

  SoccerModel(String key) {
    this.key = key;
  }

  /** Its name in reports and JSON. */
  public String key() {
    return key;
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
