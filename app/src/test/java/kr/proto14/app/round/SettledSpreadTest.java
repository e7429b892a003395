package kr.proto14.app.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import kr.proto14.app.history.ArchivedMatch;
import kr.proto14.app.history.AsOf;
import kr.proto14.app.history.Sport;
import kr.proto14.app.round.settle.Basis;
import kr.proto14.app.round.settle.Ending;
import kr.proto14.app.source.FixtureLine;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.Rounds;
import kr.proto14.engine.pool.League;
import kr.proto14.engine.pool.MarginLine;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Round;
import kr.proto14.engine.pool.Score;
import kr.proto14.engine.pool.Team;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The spread with which a settled game of basketball enters the archive. */
class SettledSpreadTest {
  private static final Instant SALE_END = LifeBench.NOW.plus(Duration.ofHours(6));
  private static final Instant AFTER = SALE_END.plus(Duration.ofHours(12));
  private static final RoundSnapshot SEEN =
      Rounds.onSale(named(Rounds.round("G027-260001", SALE_END)), LifeBench.NOW);

  /** The usual names are those of teams not known yet. */
  private static Round named(Round round) {
    return new Round(
        round.id(),
        round.saleEnd(),
        round.matches().stream()
            .map(
                match ->
                    new Match(
                        match.number(),
                        match.kickOff(),
                        new League("BK001", "KBL"),
                        new Team(match.home().id(), "가람 " + match.number()),
                        new Team(match.away().id(), "나루 " + match.number()),
                        match.state()))
            .toList());
  }

  private static void offer(
      Store store, int match, Instant at, Instant kickOff, double handicap, double odds) {
    FixtureLine line =
        new FixtureLine(
            "H" + match,
            "A" + match,
            kickOff,
            new MarginLine(handicap, odds, odds, OptionalDouble.empty()),
            at,
            "raw");
    store.inTransaction(
        tx -> {
          tx.rounds().add(SEEN, LifeBench.NOW);
          tx.lines().add("betman", line, at);
          return null;
        });
  }

  private static Instant kickOff() {
    return SEEN.round().matches().getFirst().kickOff();
  }

  private static List<OptionalDouble> spreads(Store store, int matches) {
    List<Ending> endings = new ArrayList<>();
    for (int match = 1; match <= matches; match++) {
      endings.add(
          new Ending(
              match,
              Optional.of(Outcome.HOME),
              Optional.of(new Score.Final(90 + match, 70)),
              List.of("betman"),
              Basis.LETTER_AND_SCORE));
    }
    store.inTransaction(tx -> new SettledMatches(tx, AFTER).add(SEEN, endings));
    return store.reading(
        tx -> {
          List<ArchivedMatch> all = new ArrayList<>();
          tx.history().forEach(Sport.BASKETBALL, AsOf.moment(AFTER), all::add);
          return all.stream().map(each -> each.match().spread()).toList();
        });
  }

  @ParameterizedTest
  @EnumSource
  void it_is_that_of_the_last_handicap_of_the_sale(Databases database) {
    try (Store store = database.fresh()) {
      for (int hour = 0; hour < 4; hour++) {
        Instant at = SALE_END.plus(Duration.ofHours(2L * hour - 4));
        offer(store, 1, at, kickOff(), -3.5 - hour, 1.8);
      }

      assertThat(spreads(store, 2))
          .containsExactly(OptionalDouble.of(5.5), OptionalDouble.empty());
    }
  }

  @ParameterizedTest
  @EnumSource(names = "SQLITE")
  void one_of_another_game_of_the_sides_or_without_a_margin_is_none(Databases database) {
    try (Store store = database.fresh()) {
      Instant at = SALE_END.minusSeconds(60);
      offer(store, 1, at, kickOff().plus(Duration.ofDays(2)), -3.5, 1.8);
      offer(store, 2, at, kickOff(), -3.5, 2);
      offer(store, 3, at, kickOff(), 8.5, 1.99);

      assertThat(spreads(store, 3))
          .containsExactly(
              OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.of(-8.5));
    }
  }
}
