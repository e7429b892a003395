package kr.proto14.app.ai.member;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * What is said to a model so far.
 *
 * @param system what holds for all of it
 * @param turns ours and its own in turn, ours first and last
 */
public record Talk(String system, List<String> turns) {
  public Talk {
    requireNonNull(system, "system");
    turns = List.copyOf(turns);
    if (turns.size() % 2 == 0) {
      throw new IllegalArgumentException("the last turn is ours: " + turns.size());
    }
  }

  /** One that begins. */
  public Talk(String system, String question) {
    this(system, List.of(question));
  }

  /** The same after its answer and our next turn. */
  public Talk then(String answer, String next) {
    List<String> longer = new ArrayList<>(turns);
    longer.add(answer);
    longer.add(next);
    return new Talk(system, longer);
  }
}
