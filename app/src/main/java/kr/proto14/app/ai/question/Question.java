package kr.proto14.app.ai.question;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import kr.proto14.engine.pool.RoundId;

/**
 * One question for the whole of a round.
 *
 * @param asked the numbers of the matches, 1-14
 * @param known kinds of the facts in its block, by match number
 * @param system what holds for every question of the pool
 * @param user the block of this round, and what to answer
 */
public record Question(
    RoundId round,
    SortedSet<Integer> asked,
    Map<Integer, Set<FactKind>> known,
    String system,
    String user) {
  public Question {
    requireNonNull(round, "round");
    requireNonNull(system, "system");
    requireNonNull(user, "user");
    known = Map.copyOf(known);
    asked = Collections.unmodifiableSortedSet(new TreeSet<>(asked));
    if (asked.isEmpty()) {
      throw new IllegalArgumentException("a question asks for a match at least");
    }
  }

  /** Whether the block holds odds, which a model may copy. */
  public boolean oddsShown() {
    return known.values().stream().anyMatch(kinds -> kinds.contains(FactKind.ODDS));
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
