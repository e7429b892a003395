package kr.proto14.engine.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundIdTest {
  @ParameterizedTest
  @CsvSource({"260054, 2026, 54", "260154, 2026, 154", "1, 2000, 1", "999999, 2099, 9999"})
  void gm_ts_is_the_short_year_times_ten_thousand_plus_the_number(int gmTs, int year, int number) {
    assertThat(RoundId.ofGmTs(Pool.SOCCER, gmTs)).isEqualTo(new RoundId(Pool.SOCCER, year, number));
    assertThat(new RoundId(Pool.SOCCER, year, number).gmTs()).isEqualTo(gmTs);
  }

  @Test
  void every_round_survives_gm_ts_and_text_and_keeps_its_number_whole() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      Pool pool = random.nextBoolean() ? Pool.SOCCER : Pool.BASKETBALL;
      RoundId id = new RoundId(pool, 2000 + random.nextInt(100), 1 + random.nextInt(9_999));

      assertThat(RoundId.ofGmTs(pool, id.gmTs())).as("seed %d", seed).isEqualTo(id);
      assertThat(RoundId.parse(id.toString())).as("seed %d", seed).isEqualTo(id);
    }
  }

  @Test
  void the_text_names_the_game_and_pads_the_number() {
    assertThat(new RoundId(Pool.BASKETBALL, 2026, 1)).hasToString("G027-260001");
    assertThat(new RoundId(Pool.SOCCER, 2003, 7)).hasToString("G011-030007");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "260054",
        "G011-26054",
        "G011-0260054",
        "G011_260054",
        "g011-260054",
        "G101-260054",
        "G011-260000",
        " G011-260054",
        "G011-260054\n",
        "G011-٢٦٠٠٥٤"
      })
  void a_text_of_another_form_or_game_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> RoundId.parse(text));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, Integer.MIN_VALUE, 0, 260_000, 1_000_000, Integer.MAX_VALUE})
  void a_gm_ts_without_year_or_number_is_refused(int gmTs) {
    assertThatIllegalArgumentException().isThrownBy(() -> RoundId.ofGmTs(Pool.SOCCER, gmTs));
  }

  @ParameterizedTest
  @CsvSource({"1999, 1", "2100, 1", "2026, 0", "2026, -1", "2026, 10000"})
  void a_year_or_number_out_of_range_is_refused(int year, int number) {
    assertThatIllegalArgumentException().isThrownBy(() -> new RoundId(Pool.SOCCER, year, number));
  }

  @Test
  void rounds_sort_by_pool_then_year_then_number() {
    List<String> sorted =
        Stream.of("G027-250002", "G011-260002", "G011-250099", "G011-260001", "G011-260100")
            .map(RoundId::parse)
            .sorted()
            .map(RoundId::toString)
            .toList();

    assertThat(sorted)
        .containsExactly("G011-250099", "G011-260001", "G011-260002", "G011-260100", "G027-250002");
  }
}
