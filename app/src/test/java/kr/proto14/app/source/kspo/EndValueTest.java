package kr.proto14.app.source.kspo;

import static org.assertj.core.api.Assertions.assertThat;

import kr.proto14.app.source.kspo.KspoResult.Cancelled;
import kr.proto14.app.source.kspo.KspoResult.None;
import kr.proto14.app.source.kspo.KspoResult.OutcomeGiven;
import kr.proto14.app.source.kspo.KspoResult.ScoreGiven;
import kr.proto14.app.source.kspo.KspoResult.Unresolved;
import kr.proto14.app.source.kspo.KspoResult.Winner;
import kr.proto14.engine.pool.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndValueTest {
  @ParameterizedTest
  @ValueSource(strings = {"1:2", " 1:2 ", "1 : 2", "1: 2", "스코어 1:2", "01:02"})
  void a_score_of_soccer_may_include_extra_time(String text) {
    assertThat(EndValue.read(text, KspoSport.SOCCER))
        .isEqualTo(new ScoreGiven(new Score.MaybeExtended(1, 2)));
  }

  @Test
  void a_score_of_basketball_is_final() {
    assertThat(EndValue.read("101:98", KspoSport.BASKETBALL))
        .isEqualTo(new ScoreGiven(new Score.Final(101, 98)));
  }

  @ParameterizedTest
  @CsvSource({"홈승, HOME", "승, HOME", "무승부, NEITHER", "무, NEITHER", "홈패, AWAY", "패, AWAY"})
  void a_word_tells_who_won(String text, Winner winner) {
    assertThat(EndValue.read(text, KspoSport.SOCCER)).isEqualTo(new OutcomeGiven(winner));
  }

  @Test
  void a_cancelled_match_and_none_yet_are_told_apart() {
    assertThat(EndValue.read(" 취소 ", KspoSport.SOCCER)).isEqualTo(new Cancelled());
    assertThat(EndValue.read("  ", KspoSport.SOCCER)).isEqualTo(new None());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1:2",
        "1:-2",
        "301:0",
        "999:999",
        "1234:0",
        "1:2:3",
        "1-2",
        "1:",
        ":",
        "연기",
        "5",
        "취소?",
        "홈승 1:0",
        "１:２",
        "1:2\n3:4"
      })
  void what_is_neither_stays_unresolved_as_written(String text) {
    assertThat(EndValue.read(text, KspoSport.SOCCER)).isEqualTo(new Unresolved(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"80:80", "0:0", "무", "무승부"})
  void basketball_does_not_end_level(String text) {
    assertThat(EndValue.read(text, KspoSport.BASKETBALL)).isEqualTo(new Unresolved(text));
  }

  @Test
  void a_score_of_another_sport_is_none_of_ours() {
    assertThat(EndValue.read("3:1", KspoSport.OTHER)).isEqualTo(new Unresolved("3:1"));
  }
}
