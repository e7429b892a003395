package kr.proto14.app.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kr.proto14.app.testing.Rounds;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.MatchState;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Picks;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.Ticket;
import org.junit.jupiter.api.Test;

class TicketChancesTest {
  private static final Ticket SINGLE =
      new Ticket(Collections.nCopies(14, Picks.of(Outcome.MIDDLE)));
  private static final List<Probabilities> HALF =
      Collections.nCopies(14, new Probabilities(0.25, 0.5, 0.25));

  @Test
  void a_played_match_counts_with_its_chance_and_a_void_one_as_a_hit() {
    List<Match> matches = new ArrayList<>(Rounds.round("G011-260054", Instant.EPOCH).matches());
    assertThat(TicketChances.of(SINGLE, matches, HALF).atLeast(14))
        .isCloseTo(Math.pow(0.5, 14), within(1e-15));
    Match first = matches.getFirst();
    matches.set(
        0,
        new Match(1, first.kickOff(), first.league(), first.home(), first.away(), MatchState.VOID));
    assertThat(TicketChances.of(SINGLE, matches, HALF).atLeast(14))
        .isCloseTo(Math.pow(0.5, 13), within(1e-15));
  }
}
