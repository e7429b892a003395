package kr.proto14.app.ai.question;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import kr.proto14.engine.pool.RoundId;

/**
 * One question for the whole of a round.
 *
 * @param asked the numbers of the matches, 1-14
 * @param oddsShown whether the block holds odds, which a model may copy
 * @param system what holds for every question of the pool
 * @param user the block of this round, and what to answer
 */
public record Question(
    RoundId round, SortedSet<Integer> asked, boolean oddsShown, String system, String user) {
  public Question {
    requireNonNull(round, "round");
    requireNonNull(system, "system");
    requireNonNull(user, "user");
    asked = Collections.unmodifiableSortedSet(new TreeSet<>(asked));
    if (asked.isEmpty()) {
      throw new IllegalArgumentException("a question asks for a match at least");
    }
  }

  /**
   * What is said to a member whose answer was wrong.
   *
   * @param fault what is wrong, in Korean
   */
  public String again(String fault) {
    return Prompt.again(round, asked, fault);
  }

  /** All that is sent of it, as it is kept. */
  public String text() {
    return system + "\n\n" + user;
  }
}
