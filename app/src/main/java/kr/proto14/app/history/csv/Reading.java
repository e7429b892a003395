package kr.proto14.app.history.csv;

import java.util.ArrayList;
import java.util.List;
import kr.proto14.app.history.PlayedMatch;

/** What was seen of a file, kept in little memory however many rows it has. Not threadsafe. */
final class Reading {
  /** How many lines of one kind are kept; the rest is counted. */
  static final int MOST_TOLD = 100;

  private final Doubles doubles = new Doubles();
  private final DateOrder order = new DateOrder();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Long> notPlayed = new ArrayList<>();
  private long problemCount;
  private long notPlayedCount;
  private long played;
  private long digest;

  /** Notes a match, and whether it may be kept. */
  void played(long line, PlayedMatch match) {
    long twin = doubles.add(match.identity(), line);
    if (twin != 0) {
      problem(new Problem(line, ProblemKind.DUPLICATE, String.valueOf(twin)));
      return;
    }
    order.saw(line, match.scope() + match.league(), match.day());
    played++;
    digest = digest * 31 + match.hashCode();
  }

  void notPlayed(long line) {
    notPlayedCount++;
    if (notPlayed.size() < MOST_TOLD) {
      notPlayed.add(line);
    }
  }

  void problem(Problem problem) {
    problemCount++;
    if (problems.size() < MOST_TOLD) {
      problems.add(problem);
    }
  }

  /** Judges what only the whole shows. */
  Reading end() {
    order.suspects().forEach(this::problem);
    return this;
  }

  boolean isClean() {
    return problemCount == 0;
  }

  /** Whether another reading saw the same rows. */
  boolean isSameAs(Reading other) {
    return isClean() && other.isClean() && played == other.played && digest == other.digest;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  long problemCount() {
    return problemCount;
  }

  List<Long> notPlayedLines() {
    return List.copyOf(notPlayed);
  }

  long notPlayedCount() {
    return notPlayedCount;
  }

  long playedCount() {
    return played;
  }
}
