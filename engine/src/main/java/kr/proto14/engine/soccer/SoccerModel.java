package kr.proto14.engine.soccer;

import java.util.List;

/** The models of soccer by what they read; each pools several views of the past. */
public enum SoccerModel {
  /** Goals only, on three time scales. */
  GOALS(
      "goals",
      List.of(Component.goals(), Component.slow().goalsOnly(), Component.fast().goalsOnly())),
  /** Goals, and shots or xG where they are known. */
  SHOTS("shots", List.of(Component.goals(), Component.shots(), Component.slow(), Component.fast())),
  /** What past odds implied, and the last months' goals and shots. */
  PAST_ODDS("past-odds", List.of(Component.memory(), Component.fast()));

  /** Matches from which on the pooling of a model's views is fitted. */
  public static final int ENOUGH_TO_POOL = 3000;

  private final String key;
  private final List<Component> components;

  SoccerModel(String key, List<Component> components) {
    this.key = key;
    this.components = components;
  }

  /** Its name in reports and JSON. */
  public String key() {
    return key;
  }

  /** The views it pools, in the order in which its pooling takes them. */
  public List<Component> components() {
    return components;
  }
}
