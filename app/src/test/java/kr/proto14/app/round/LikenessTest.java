package kr.proto14.app.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
  @ParameterizedTest
  @CsvSource({
    "맨체스U, 맨체스터 유나이티드",
    "클리캐벌, 클리블랜드캐벌리어스",
    "AT마드, 아틀레티코마드리드",
    "S그라츠, 슈투름그라츠",
    "데포아코, 데포르티보라코루냐",
    "베식타시, 베식타쉬",
    "A빌라, 아스톤 빌라",
    "ＦＣ서울, fc 서울",
    "KT소닉붐, 수원KT"
  })
  void names_of_one_team_are_alike(String one, String other) {
    assertThat(Likeness.of(one, other)).isGreaterThanOrEqualTo(0.5);
  }

  @ParameterizedTest
  @CsvSource({"아스널, 대체홈팀", "레알마드, 풀럼", "울산모비, 덴버너게", "서울, !!"})
  void names_of_different_teams_are_not(String one, String other) {
    assertThat(Likeness.of(one, other)).isLessThan(Comparison.SAME_TEAM);
  }

  @Test
  void likeness_is_between_0_and_1_the_same_both_ways_and_1_of_a_name_with_itself() {
    for (int seed = 0; seed < 500; seed++) {
      var random = new SplittableRandom(seed);
      String one = name(random);
      String other = name(random);
      double likeness = Likeness.of(one, other);
      assertThat(likeness).as("seed %d", seed).isBetween(0.0, 1.0);
      assertThat(Likeness.of(other, one)).as("seed %d", seed).isEqualTo(likeness);
      assertThat(Likeness.of(one, one)).as("seed %d", seed).isEqualTo(1);
    }
  }

  private static String name(SplittableRandom random) {
    var name = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      int kind = random.nextInt(8);
      name.appendCodePoint(
          kind == 0
              ? random.nextInt(0x20, 0x7F)
              : kind == 1 ? 0x1F600 + random.nextInt(60) : 0xAC00 + random.nextInt(11172));
    }
    return name.toString();
  }
}
