package kr.proto14.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import kr.proto14.app.history.Counted;
import kr.proto14.app.history.MatchOrigin;
import kr.proto14.app.history.PastOdds;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.Side;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.How;
import kr.proto14.app.history.team.SourceName;
import kr.proto14.app.history.team.TeamLink;
import kr.proto14.app.history.team.TeamLinks.Lesson;
import kr.proto14.app.store.Store;
import kr.proto14.engine.pool.Score;

/** A million made-up matches of a hundred leagues of twenty teams, with odds and shots. */
final class MillionMatches {
  static final int MATCHES = 1_000_000;
  static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
  private static final int LEAGUES = 100;
  private static final int TEAMS = 20;
  private static final LocalDate LAST = LocalDate.of(2026, 11, 22);

  private final SplittableRandom random = new SplittableRandom(14);

  void fill(Store store) {
    Instant recorded = NOW.minusSeconds(3600);
    List<TeamLink> links = new ArrayList<>();
    for (int league = 0; league < LEAGUES; league++) {
      for (int team = 0; team < TEAMS; team++) {
        String id = "l" + league + "t" + team;
        links.add(
            new TeamLink(
                new SourceName(Sport.SOCCER, SourceName.BETMAN_ID, "", id),
                "SC:bench:" + id,
                How.TOLD,
                1,
                recorded,
                recorded));
      }
    }
    store.inTransaction(
        tx -> {
          tx.teams().add(new Lesson(List.of(), links, List.of()), recorded);
          return tx.history()
              .add(
                  new MatchOrigin("bench", "bench", "r"),
                  false,
                  recorded,
                  (match, source, side) -> "SC:bench:" + side.name(),
                  this::write);
        });
  }

  /** Ten matches of a league on a day, two days a week, for ten thousand matches a league. */
  private void write(Consumer<PlayedMatch> to) {
    int days = MATCHES / LEAGUES / (TEAMS / 2);
    for (int day = 0; day < days; day++) {
      LocalDate date = LAST.minusDays(7L * (days - 1 - day) / 2);
      for (int league = 0; league < LEAGUES; league++) {
        for (int pair = 0; pair < TEAMS / 2; pair++) {
          int home = (pair + day) % TEAMS;
          int away = (TEAMS - 1 - pair + day) % TEAMS;
          to.accept(match(date, "l" + league, home, away));
        }
      }
    }
  }

  private PlayedMatch match(LocalDate date, String league, int home, int away) {
    int own = random.nextInt(4);
    int others = random.nextInt(3);
    return new PlayedMatch(
        Sport.SOCCER,
        league,
        "Bench",
        date,
        Optional.empty(),
        Side.named(league + "t" + home),
        Side.named(league + "t" + away),
        new Score.Regulation(own, others),
        Optional.of(
            new PastOdds(
                1.8 + .5 * random.nextDouble(),
                OptionalDouble.of(3.4),
                2.9 + .6 * random.nextDouble(),
                PastOdds.Kind.CLOSING,
                "b")),
        OptionalDouble.empty(),
        false,
        new Counted(
            Optional.of(new Counted.Shots(10 + own, 8 + others)),
            Optional.of(new Counted.Shots(3 + own, 2 + others)),
            Optional.empty()));
  }
}
