package kr.proto14.app.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kr.proto14.app.testing.Rounds;
import kr.proto14.engine.forecast.MatchForecast;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.MatchState;
import kr.proto14.engine.pool.Picks;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.Round;
import kr.proto14.engine.pool.Ticket;
import org.junit.jupiter.api.Test;

class BudgetTest {
  private static final Instant NOW = Instant.parse("2026-09-22T03:00:00Z");
  private static final Round ROUND = Rounds.round("G011-260054", NOW.plus(Duration.ofHours(9)));
  private static final int OPEN_MATCH = 3;

  @Test
  void the_most_open_match_is_covered_and_a_void_one_gets_a_single_mark() {
    assertThat(ticket(ROUND).picks().get(OPEN_MATCH - 1).count()).isGreaterThan(1);

    Ticket withVoid = ticket(withVoid(ROUND, OPEN_MATCH));
    assertThat(withVoid.picks().get(OPEN_MATCH - 1).count()).isEqualTo(1);
    assertThat(withVoid.picks().stream().filter(picks -> picks.count() > 1)).isNotEmpty();
    assertThat(withVoid.picks()).extracting(Picks::count).containsOnly(1, 2);
  }

  private static Ticket ticket(Round round) {
    List<MatchForecast> forecasts = new ArrayList<>();
    for (int number = 1; number <= 14; number++) {
      Probabilities chances =
          number == OPEN_MATCH
              ? new Probabilities(0.45, 0.44, 0.11)
              : new Probabilities(0.6, 0.3, 0.1);
      forecasts.add(new MatchForecast(number, chances, List.of()));
    }
    return new Budget(16_000, 14)
        .adviceFor(new Prediction(round, 1, NOW, forecasts, List.of()))
        .ticket();
  }

  private static Round withVoid(Round round, int number) {
    List<Match> matches = new ArrayList<>(round.matches());
    Match match = matches.get(number - 1);
    matches.set(
        number - 1,
        new Match(
            number, match.kickOff(), match.league(), match.home(), match.away(), MatchState.VOID));
    return new Round(round.id(), round.saleEnd(), matches);
  }
}
