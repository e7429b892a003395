package kr.proto14.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import kr.proto14.app.source.Said;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaidTextTest {
  private static final String LETTERS = "승무패5적중특례 :\n\t?%'\"\u202e\u0301ended void";

  @Test
  void what_was_written_is_read_back_whatever_it_is() {
    for (long seed = 1; seed <= 500; seed++) {
      Said said = said(new Random(seed));
      assertThat(SaidText.read(SaidText.write(said))).as("seed %d", seed).isEqualTo(said);
    }
  }

  @Test
  void different_things_said_are_written_differently() {
    for (long seed = 1; seed <= 500; seed++) {
      Random random = new Random(seed);
      Said one = said(random);
      Said other = said(random);
      assertThat(SaidText.write(one).equals(SaidText.write(other)))
          .as("seed %d: %s and %s", seed, one, other)
          .isEqualTo(one.equals(other));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "ended", "scored 2:1", "Ended 1", "final"})
  void what_we_never_wrote_is_refused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SaidText.read(text))
        .withMessageContaining("nothing we write");
  }

  private static Said said(Random random) {
    int home = random.nextInt(Score.LIMIT + 1);
    int away = random.nextInt(Score.LIMIT + 1);
    Outcome outcome = Outcome.ofSign("1X2".charAt(random.nextInt(3)));
    return switch (random.nextInt(8)) {
      case 0 -> new Said.Ended(outcome);
      case 1 -> new Said.Scored(new Score.Regulation(home, away));
      case 2 -> new Said.Scored(new Score.MaybeExtended(home, away));
      case 3 -> new Said.Scored(new Score.Final(home, home == away ? (away + 1) % 301 : away));
      case 4 -> new Said.Won(outcome);
      case 5 -> new Said.Voided(text(random));
      case 6 -> new Said.Unclear(text(random));
      default -> new Said.Nothing();
    };
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
