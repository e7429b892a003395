package kr.proto14.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import kr.proto14.app.history.Added;
import kr.proto14.app.history.Counted;
import kr.proto14.app.history.Counted.Shots;
import kr.proto14.app.history.Counted.Xg;
import kr.proto14.app.history.MatchArchive;
import kr.proto14.app.history.MatchCount;
import kr.proto14.app.history.MatchOrigin;
import kr.proto14.app.history.PastOdds;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.RoundMatches;
import kr.proto14.app.history.Side;
import kr.proto14.app.history.Sport;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.PlayedSeasons;
import kr.proto14.engine.pool.Score;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlayedMatchTableTest {
  private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
  private static final MatchOrigin FILE = new MatchOrigin("football-data", "E0.csv", "ab12");

  private static PlayedMatch soccer(int day, int homeGoals, Optional<PastOdds> odds) {
    return new PlayedMatch(
        Sport.SOCCER,
        "E0",
        "England",
        LocalDate.of(2024, 3, 1).plusDays(day),
        day % 2 == 0 ? Optional.empty() : Optional.of(Instant.parse("2024-03-02T15:00:00Z")),
        Side.named("Fulham"),
        Side.named("Leeds"),
        day % 3 == 0 ? new Score.MaybeExtended(homeGoals, 1) : new Score.Regulation(homeGoals, 1),
        odds,
        OptionalDouble.empty(),
        false);
  }

  private static PlayedMatch basketball(OptionalDouble spread) {
    return new PlayedMatch(
        Sport.BASKETBALL,
        "BK901",
        "",
        LocalDate.of(2026, 1, 3),
        Optional.of(Instant.parse("2026-01-03T05:00:00Z")),
        new Side("b1", "서울SK"),
        new Side("b2", "안양정관"),
        new Score.Final(79, 76),
        Optional.of(new PastOdds(1.5, OptionalDouble.empty(), 2.4, PastOdds.Kind.EARLY, "betman")),
        spread,
        true);
  }

  private static Optional<PastOdds> closing(double home) {
    return Optional.of(
        new PastOdds(home, OptionalDouble.of(3.3), 3.1, PastOdds.Kind.CLOSING, "PSC"));
  }

  private static MatchArchive archive(Store store) {
    return new SqlMatchArchive(store, _ -> (match, source, side) -> null);
  }

  private static List<PlayedMatch> asOf(Store store, Sport sport, Instant moment) {
    return store.reading(
        tx -> {
          List<PlayedMatch> matches = new ArrayList<>();
          tx.history().forEach(sport, moment, matches::add);
          return matches;
        });
  }

  private static Added add(Store store, Instant now, List<PlayedMatch> matches) {
    return archive(store).add(FILE, true, now, matches::forEach);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void matches_are_read_back_as_they_were_given(Databases database) {
    try (Store store = database.fresh()) {
      List<PlayedMatch> soccer = new ArrayList<>();
      for (int day = 0; day < 1_203; day++) {
        soccer.add(soccer(day, day % 5, day % 4 == 0 ? Optional.empty() : closing(2.4)));
      }
      List<PlayedMatch> basketball = List.of(basketball(OptionalDouble.of(-4.5)));

      assertThat(add(store, NOW, soccer)).isEqualTo(new Added(1_203, 0, 0));
      assertThat(add(store, NOW, basketball)).isEqualTo(new Added(1, 0, 0));

      // A day of more than two years later lies ahead, and is known when it was recorded.
      assertThat(asOf(store, Sport.SOCCER, NOW)).isEqualTo(soccer);
      assertThat(asOf(store, Sport.BASKETBALL, NOW)).isEqualTo(basketball);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void shots_told_later_are_a_correction_and_read_back(Databases database) {
    try (Store store = database.fresh()) {
      PlayedMatch bare = soccer(1, 2, closing(2.4));
      PlayedMatch shots = counted(bare, Optional.of(new Shots(14, 7)), Optional.empty());
      PlayedMatch all = counted(bare, Optional.of(new Shots(0, 1)), Optional.of(new Xg(1.84, .6)));
      add(store, NOW, List.of(bare));

      assertThat(add(store, NOW.plusSeconds(1), List.of(shots))).isEqualTo(new Added(0, 1, 0));
      assertThat(asOf(store, Sport.SOCCER, NOW.plusSeconds(1))).containsExactly(shots);
      assertThat(add(store, NOW.plusSeconds(2), List.of(all))).isEqualTo(new Added(0, 1, 0));
      assertThat(add(store, NOW.plusSeconds(3), List.of(all))).isEqualTo(new Added(0, 0, 1));
      assertThat(asOf(store, Sport.SOCCER, NOW.plusSeconds(3))).containsExactly(all);
      assertThat(asOf(store, Sport.SOCCER, NOW)).containsExactly(bare);
    }
  }

  private static PlayedMatch counted(PlayedMatch of, Optional<Shots> onTarget, Optional<Xg> xg) {
    return PlayedSeasons.counted(of, new Counted(xg.map(_ -> new Shots(9, 200)), onTarget, xg));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void the_same_again_is_nothing_and_a_correction_is_a_new_row(Databases database) {
    try (Store store = database.fresh()) {
      add(store, NOW, List.of(soccer(1, 2, closing(2.4)), soccer(2, 2, closing(2.4))));
      Instant later = NOW.plusSeconds(60);

      assertThat(add(store, later, List.of(soccer(1, 2, closing(2.4)))))
          .isEqualTo(new Added(0, 0, 1));
      assertThat(add(store, later, List.of(soccer(1, 3, closing(2.4)), soccer(2, 2, closing(2.5)))))
          .isEqualTo(new Added(0, 2, 0));

      assertThat(asOf(store, Sport.SOCCER, NOW))
          .containsExactly(soccer(1, 2, closing(2.4)), soccer(2, 2, closing(2.4)));
      assertThat(asOf(store, Sport.SOCCER, later))
          .containsExactly(soccer(1, 3, closing(2.4)), soccer(2, 2, closing(2.5)));
      assertThat(archive(store).counts())
          .containsExactly(
              new MatchCount(
                  Sport.SOCCER,
                  "E0",
                  "football-data",
                  2,
                  LocalDate.of(2024, 3, 2),
                  LocalDate.of(2024, 3, 3)));
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_result_is_not_known_before_three_hours_after_kick_off(Databases database) {
    try (Store store = database.fresh()) {
      Instant recorded = Instant.parse("2024-03-02T16:00:00Z");
      add(store, recorded, List.of(soccer(1, 2, closing(2.4))));
      store.inTransaction(
          tx ->
              tx.history()
                  .add(
                      FILE,
                      true,
                      NOW,
                      (match, source, side) -> null,
                      to -> to.accept(soccer(3, 0, closing(2)))));

      assertThat(asOf(store, Sport.SOCCER, recorded.minusMillis(1))).isEmpty();
      assertThat(asOf(store, Sport.SOCCER, recorded)).hasSize(1);
      assertThat(asOf(store, Sport.SOCCER, NOW)).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void what_fails_half_way_leaves_nothing(Databases database) {
    try (Store store = database.fresh()) {
      assertThatThrownBy(
              () ->
                  archive(store)
                      .add(
                          FILE,
                          true,
                          NOW,
                          to -> {
                            for (int day = 0; day < 700; day++) {
                              to.accept(soccer(day, 1, Optional.empty()));
                            }
                            throw new IllegalStateException("half way");
                          }))
          .hasMessage("half way");

      assertThat(archive(store).counts()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_team_is_named_once_for_each_name(Databases database) {
    try (Store store = database.fresh()) {
      AtomicInteger asked = new AtomicInteger();
      MatchArchive archive =
          new SqlMatchArchive(
              store, _ -> (match, source, side) -> "team-" + side.name() + asked.incrementAndGet());
      archive.add(
          FILE,
          true,
          NOW,
          to -> {
            to.accept(soccer(1, 1, Optional.empty()));
            to.accept(soccer(2, 1, Optional.empty()));
          });

      assertThat(asked).hasValue(2);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void another_round_does_not_correct_what_one_round_said(Databases database) {
    try (Store store = database.fresh()) {
      MatchArchive archive = archive(store);
      PlayedMatch first = basketball(OptionalDouble.of(-4.5));
      PlayedMatch other = basketball(OptionalDouble.of(-3.5));

      assertThat(archive.addRound(round(260_010, first, false), NOW).fresh()).isEqualTo(1);
      assertThat(archive.addRound(round(260_009, other, true), NOW)).isEqualTo(new Added(0, 0, 1));
      assertThat(archive.addRound(round(260_010, other, true), NOW)).isEqualTo(new Added(0, 1, 0));
      assertThat(archive.addRound(round(260_010, other, true), NOW).known()).isEqualTo(1);

      assertThat(asOf(store, Sport.BASKETBALL, NOW)).containsExactly(other);
      assertThat(archive.finishedRounds()).containsExactlyInAnyOrder(260_009, 260_010);
    }
  }

  private static RoundMatches round(int gmTs, PlayedMatch match, boolean finished) {
    return new RoundMatches(
        gmTs, new MatchOrigin("betman", "G101-" + gmTs, "cd"), List.of(match), finished);
  }
}
