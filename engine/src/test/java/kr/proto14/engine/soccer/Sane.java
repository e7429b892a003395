package kr.proto14.engine.soccer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import kr.proto14.engine.pool.Probabilities;

/** What every forecast has to be, and the bits of forecasts to compare. */
final class Sane {
  private Sane() {}

  static void check(Probabilities chances) {
    assertThat(chances.home()).isGreaterThan(0).isLessThan(1);
    assertThat(chances.middle()).isGreaterThan(0).isLessThan(1);
    assertThat(chances.away()).isGreaterThan(0).isLessThan(1);
    assertThat(chances.home() + chances.middle() + chances.away()).isCloseTo(1, within(1e-9));
  }

  /** Every opinion of a step to its last bit. */
  static List<Long> bits(List<Probabilities> opinions) {
    List<Long> bits = new ArrayList<>();
    for (Probabilities chances : opinions) {
      bits.add(Double.doubleToLongBits(chances.home()));
      bits.add(Double.doubleToLongBits(chances.middle()));
      bits.add(Double.doubleToLongBits(chances.away()));
    }
    return bits;
  }
}
