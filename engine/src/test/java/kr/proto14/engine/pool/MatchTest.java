package kr.proto14.engine.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 15, -1})
  void a_number_off_the_slip_is_refused(int number) {
    assertThatIllegalArgumentException().isThrownBy(() -> Rounds.match(number));
  }

  @Test
  void a_team_cannot_play_itself() {
    Match match = Rounds.match(1);
    Team same = new Team(match.home().id(), "다른 이름");

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Match(1, match.kickOff(), match.league(), match.home(), same, match.state()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<b>FC</b>", "A&B", "_*[`", "\u200f\u202eכדורגל", "⚽️👨‍👩‍👧", "x"})
  void a_hostile_name_comes_through_intact(String name) {
    assertThat(new Team("K01", name).name()).isEqualTo(name);
    assertThat(new League("", name).name()).isEqualTo(name);
  }

  @Test
  void blanks_around_a_name_are_cut() {
    assertThat(new Team("K01", "  전북 현대\u3000").name()).isEqualTo("전북 현대");
  }

  @Test
  void a_name_of_three_hundred_characters_is_the_longest() {
    assertThat(new Team("K01", "가".repeat(300)).name()).hasSize(300);
    assertThatIllegalArgumentException().isThrownBy(() -> new Team("K01", "가".repeat(301)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", "a\nb", "a\u0000b", "a\u0085b", "\ud83d", "\udc00x"})
  void a_name_that_cannot_be_printed_on_a_line_is_refused(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Team("K01", name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "K\u000001"})
  void a_team_needs_an_id(String id) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Team(id, "홈"));
  }

  @Test
  void a_league_may_lack_code_and_name_but_not_hold_control_characters() {
    assertThat(new League("", "").name()).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new League("a\r", ""));
    assertThatIllegalArgumentException().isThrownBy(() -> new League("", "a\u0007"));
  }
}
