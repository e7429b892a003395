package kr.proto14.app.history.team;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import kr.proto14.app.history.team.Side.Likeness;

/** One of our matches held against one of theirs. */
record Pairing(OurMatch ours, TheirMatch theirs) {
  /** Both sides must be this much alike. */
  static final double BOUND = 0.6;

  private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
  private static final double SAME_KICK_OFF = 0.06;

  /** A match is moved by more only on another day; then its names must say that it is the same. */
  private static final Duration NEAR = Duration.ofHours(2);

  /** A late match may be filed under the day before or after, if its start is the same. */
  boolean isOfTheDay() {
    LocalDate day = ours.kickOff().atZone(KOREA).toLocalDate();
    LocalDate theirDay = theirs.fixture().day();
    boolean neighbours = theirDay.equals(day.minusDays(1)) || theirDay.equals(day.plusDays(1));
    return theirDay.equals(day) || (neighbours && startsTogether());
  }

  Likeness home() {
    return ours.home().to(theirs.home());
  }

  Likeness away() {
    return ours.away().to(theirs.away());
  }

  double score() {
    return (home().score() + away().score()) / 2;
  }

  /** The weaker of both ways. */
  How how() {
    How home = home().how();
    How away = away().how();
    if (home == How.GUESS || away == How.GUESS) {
      return How.GUESS;
    }
    return home == How.ALIAS || away == How.ALIAS ? How.ALIAS : How.EXACT;
  }

  boolean clearsTheBound() {
    return clears(home(), away());
  }

  boolean clearsTheBoundSwapped() {
    return clears(ours.home().to(theirs.away()), ours.away().to(theirs.home()));
  }

  double swappedScore() {
    return (ours.home().to(theirs.away()).score() + ours.away().to(theirs.home()).score()) / 2;
  }

  /** What it adds to the best assignment. */
  double weight() {
    return score() + (startsTogether() ? SAME_KICK_OFF : 0);
  }

  private boolean clears(Likeness one, Likeness other) {
    boolean guess = one.how() == How.GUESS || other.how() == How.GUESS;
    return Math.min(one.score(), other.score()) >= BOUND && (!guess || startsNear());
  }

  private boolean startsTogether() {
    return theirs.fixture().kickOff().filter(ours.kickOff()::equals).isPresent();
  }

  private boolean startsNear() {
    return theirs
        .fixture()
        .kickOff()
        .map(start -> Duration.between(start, ours.kickOff()).abs().compareTo(NEAR) <= 0)
        .orElse(true);
  }
}
