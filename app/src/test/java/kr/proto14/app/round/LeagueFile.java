package kr.proto14.app.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.history.MatchOrigin;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.Side;
import kr.proto14.app.history.team.RegisteredTeams;
import kr.proto14.app.history.team.TeamRegistry;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.PlayedSeasons;

/** An imported file of a league in which teams of the made-up rounds play. */
final class LeagueFile {
  private LeagueFile() {}

  /** A file's league in which teams play that Betman knows by the ids of the round, too. */
  static PlayedMatch told(LocalDate day, int home, int away) {
    return PlayedSeasons.match(
        "England",
        "E0",
        day,
        new Side("H" + home, "가람 " + home),
        new Side("A" + away, "나루 " + away),
        2,
        1,
        Optional.empty());
  }

  static PlayedMatch back() {
    return PlayedSeasons.match(
        "England",
        "E0",
        SettledMatchesTest.DAY.minusDays(8),
        new Side("A2", "나루 2"),
        new Side("H3", "가람 3"),
        0,
        0,
        Optional.empty());
  }

  /** As told by a source of another name, with the teams that Betman's ids mean. */
  static void imported(Store store, PlayedMatch... matches) {
    store.inTransaction(
        tx -> {
          RegisteredTeams names =
              new RegisteredTeams(new TeamRegistry(tx.teams(), SettledMatchesTest.CLOCK));
          return tx.history()
              .add(
                  new MatchOrigin("football-data", "E0.csv", "r"),
                  true,
                  LifeBench.NOW,
                  (match, source, side) -> names.idOf(match, "betman", side),
                  to -> List.of(matches).forEach(to));
        });
  }
}
