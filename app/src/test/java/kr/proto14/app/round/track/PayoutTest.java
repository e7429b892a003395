package kr.proto14.app.round.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayoutTest {
  @Test
  void it_reads_hits_winners_and_won() {
    assertThat(Payout.parse("13=18x19020360")).isEqualTo(new Payout(13, 18, 19_020_360));
    assertThat(Payout.parse("11=4108x83350")).isEqualTo(new Payout(11, 4_108, 83_350));
  }

  @ParameterizedTest
  @ValueSource(strings = {"14=0x0", "14=1x855916000", "13=18x19020360", "12=379x451680"})
  void it_is_readable_back(String text) {
    assertThat(Payout.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "13",
        "13=18",
        "10=18x19020360",
        "15=1x1000",
        "13=18x",
        "13=x1000",
        "13=-1x1000",
        "13=18x-1000",
        "13=18x19,020,360",
        "13=18*1000",
        "13=18X1000",
        " 13=18x1000",
        "13=18x1000\n",
        "13=１８x1000",
        "13=1.5x1000",
        "13=0x1000",
        "13=18x0",
        "13=2x1000000000000",
        "13=1000000001x1000",
        "13=99999999999x10",
        "13=1x99999999999999999999"
      })
  void nonsense_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Payout.parse(text));
  }

  @Test
  void numbers_whose_product_would_overflow_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Payout(13, Long.MAX_VALUE, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Payout(13, 2, Long.MAX_VALUE));
    assertThatIllegalArgumentException().isThrownBy(() -> new Payout(13, -1, 10));
  }
}
