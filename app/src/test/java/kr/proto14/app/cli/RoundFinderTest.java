package kr.proto14.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundFinderTest {
  private static final List<RoundId> KNOWN =
      Stream.of("G011-260051", "G011-260053", "G011-260054", "G011-260058", "G027-260051")
          .map(RoundId::parse)
          .toList();

  private final RoundFinder finder = new RoundFinder(KNOWN);

  @Test
  void a_full_id_and_a_number_of_one_pool_name_the_same_round() {
    RoundId round = RoundId.parse("G011-260054");
    assertThat(finder.find("G011-260054", null)).isEqualTo(round);
    assertThat(finder.find("260054", null)).isEqualTo(round);
    assertThat(finder.find("260054", Pool.SOCCER)).isEqualTo(round);
    assertThat(finder.find("260051", Pool.BASKETBALL).toString()).isEqualTo("G027-260051");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "54", "2600540", "G013-260054", "g011-260054", "260000", "２６００５４"})
  void what_is_no_round_is_refused_in_its_own_words(String text) {
    assertThat(refusal(text, null).key()).isEqualTo("refusal.round");
    assertThat(refusal(text, null).arguments()).containsEntry("round", text);
  }

  @Test
  void a_number_of_both_pools_is_asked_about() {
    assertThat(refusal("260051", null).key()).isEqualTo("refusal.which-pool");
  }

  @Test
  void an_id_of_the_other_pool_is_refused() {
    assertThat(refusal("G011-260054", Pool.BASKETBALL).key()).isEqualTo("refusal.pools-differ");
  }

  @Test
  void an_unknown_round_is_refused_with_the_three_nearest() {
    Refusal refusal = refusal("260055", null);
    assertThat(refusal.key()).isEqualTo("refusal.unknown-round");
    assertThat(refusal.arguments()).containsEntry("known", "G011-260054, G011-260053, G011-260058");
    assertThat(refusal("260058", Pool.BASKETBALL).key()).isEqualTo("refusal.unknown-round");
  }

  @Test
  void before_the_first_check_no_round_is_known() {
    RoundFinder empty = new RoundFinder(List.of());
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> empty.find("260054", Pool.SOCCER));
    assertThat(refusal.key()).isEqualTo("refusal.no-rounds");
  }

  private Refusal refusal(String text, @Nullable Pool pool) {
    return catchThrowableOfType(Refusal.class, () -> finder.find(text, pool));
  }
}
