package kr.proto14.app.history.team;

import java.util.Optional;

/**
 * One side of a fixture.
 *
 * @param name what its source calls it
 * @param team the team that is known to be
 */
record Side(String name, Optional<Found> team) {
  /** How it is the same team as another source's side, and how sure that is. */
  Likeness to(Side other) {
    if (team.isPresent() && other.team.isPresent()) {
      Found mine = team.get();
      Found theirs = other.team.get();
      if (mine.team().equals(theirs.team())) {
        return new Likeness(isWritten(other) ? How.EXACT : How.ALIAS, 1);
      }
      if (mine.firm() && theirs.firm()) {
        return new Likeness(How.GUESS, 0);
      }
    }
    return isWritten(other)
        ? new Likeness(How.EXACT, 1)
        : new Likeness(How.GUESS, NameScore.of(name, other.name));
  }

  private boolean isWritten(Side other) {
    return TeamNames.isTeam(name) && TeamNames.normal(name).equals(TeamNames.normal(other.name));
  }

  /** How alike, 0-1, and by what: {@link How#EXACT}, {@link How#ALIAS} or {@link How#GUESS}. */
  record Likeness(How how, double score) {}
}
