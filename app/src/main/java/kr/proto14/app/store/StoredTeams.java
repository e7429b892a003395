package kr.proto14.app.store;

import java.time.Instant;
import java.util.List;
import kr.proto14.app.history.team.KnownTeam;
import kr.proto14.app.history.team.PendingName;
import kr.proto14.app.history.team.TeamLink;
import kr.proto14.app.history.team.TeamLinks;

/** The table of teams, each call in a transaction of its own. */
final class StoredTeams implements TeamLinks {
  private final Store store;

  StoredTeams(Store store) {
    this.store = store;
  }

  @Override
  public List<KnownTeam> teams(Instant asOf) {
    return store.reading(tx -> tx.teams().teams(asOf));
  }

  @Override
  public List<TeamLink> links(Instant asOf) {
    return store.reading(tx -> tx.teams().links(asOf));
  }

  @Override
  public List<PendingName> pending(Instant asOf) {
    return store.reading(tx -> tx.teams().pending(asOf));
  }

  @Override
  public void add(Lesson lesson, Instant recordedAt) {
    store.inTransaction(
        tx -> {
          tx.teams().add(lesson, recordedAt);
          return lesson;
        });
  }
}
