package kr.proto14.engine.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VotesTest {
  @Test
  void votes_are_counted_per_outcome() {
    Votes votes = new Votes(5, 3, 2);

    assertThat(votes.total()).isEqualTo(10);
    assertThat(votes.of(Outcome.HOME)).isEqualTo(5);
    assertThat(votes.of(Outcome.MIDDLE)).isEqualTo(3);
    assertThat(votes.of(Outcome.AWAY)).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, Votes.LIMIT + 1, Long.MAX_VALUE, Long.MIN_VALUE})
  void votes_out_of_range_are_refused(long votes) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Votes(votes, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Votes(0, votes, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Votes(0, 0, votes));
  }
}
