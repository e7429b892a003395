package kr.proto14.app.demo;

import java.util.List;
import kr.proto14.engine.pool.RoundId;

/**
 * What came of one round on the stage.
 *
 * @param round the round
 * @param scenes what happened, in order
 * @param seal lower-case hex SHA-256 of the prediction, empty where none was sealed
 * @param links links of the chain of seals
 * @param messages the delivered messages as a reader sees them
 */
public record Act(
    RoundId round, List<Scene> scenes, String seal, long links, List<String> messages) {
  private static final int MESSAGES = 2;

  public Act {
    scenes = List.copyOf(scenes);
    messages = List.copyOf(messages);
  }

  /** Whether everything went as it must, to one prediction and one report. */
  public boolean wentWell() {
    return messages.size() == MESSAGES && scenes.stream().allMatch(Scene::wentWell);
  }
}
