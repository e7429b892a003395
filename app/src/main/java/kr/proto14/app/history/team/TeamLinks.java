package kr.proto14.app.history.team;

import java.time.Instant;
import java.util.List;

/** Keeps what is learned about teams; nothing is ever changed or taken away. */
public interface TeamLinks {
  /** Teams that our typed table does not have, those recorded first first. */
  List<KnownTeam> teams(Instant asOf);

  /** Links that were known and recorded at a moment, the earliest recorded first. */
  List<TeamLink> links(Instant asOf);

  /** Guesses that were known and recorded at a moment, the earliest recorded first. */
  List<PendingName> pending(Instant asOf);

  /** Adds all or nothing; a team that is there already is left as it is. */
  void add(Lesson lesson, Instant recordedAt);

  /** What is to be learned at once. */
  record Lesson(List<KnownTeam> teams, List<TeamLink> links, List<PendingName> pending) {
    public Lesson {
      teams = List.copyOf(teams);
      links = List.copyOf(links);
      pending = List.copyOf(pending);
    }

    /** Whether there is nothing to learn. */
    public boolean isEmpty() {
      return teams.isEmpty() && links.isEmpty() && pending.isEmpty();
    }
  }
}
