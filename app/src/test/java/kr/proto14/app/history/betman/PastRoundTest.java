package kr.proto14.app.history.betman;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import kr.proto14.app.source.betman.FixtureBet;
import kr.proto14.app.source.betman.FixtureResult;
import kr.proto14.engine.pool.League;
import kr.proto14.engine.pool.Score;
import kr.proto14.engine.pool.Team;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PastRoundTest {
  private static final Instant START = Instant.parse("2026-01-03T05:00:00Z");

  private final List<FixtureBet> bets = new ArrayList<>();
  private final List<FixtureResult> results = new ArrayList<>();

  private PastRoundTest bet(String sport, String type, double line, double... odds) {
    bets.add(
        new FixtureBet(
            bets.size() + 1,
            sport,
            new League("BK901", "KBL"),
            new Team("h", "서울SK"),
            new Team("a", "안양정관"),
            START,
            type,
            line,
            odds[0],
            odds[1],
            odds[2]));
    return this;
  }

  private PastRoundTest result(
      String home, @Nullable Integer own, @Nullable Integer others, @Nullable Integer code) {
    results.add(
        new FixtureResult(
            results.size() + 1,
            "KBL",
            "",
            home,
            home.equals("서울SK") ? "안양정관" : "다른팀",
            Optional.of(START),
            own == null ? OptionalInt.empty() : OptionalInt.of(own),
            others == null ? OptionalInt.empty() : OptionalInt.of(others),
            OptionalDouble.empty(),
            code == null ? OptionalInt.empty() : OptionalInt.of(code)));
    return this;
  }

  private PastRound round() {
    return PastRound.of(bets, results);
  }

  @Test
  void void_rows_are_no_played_match() {
    bet("BK", "일반", 0, 1.5, 0, 2.3).bet("BK", "핸디캡", -4.5, 1.8, 0, 1.8);
    result("서울SK", null, null, 4).result("서울SK", null, null, 4);

    assertThat(round()).isEqualTo(new PastRound(List.of(), 0, 1, 0));
    assertThat(round().isSettled()).isTrue();
  }

  @Test
  void one_void_bet_does_not_unmake_a_match_that_was_played() {
    bet("BK", "일반", 0, 1.5, 0, 2.3).bet("BK", "핸디캡", -4.5, 1.8, 0, 1.8);
    result("서울SK", 90, 80, 0).result("서울SK", null, null, 4);

    assertThat(round().matches()).hasSize(1);
    assertThat(round().matches().getFirst().spread()).hasValue(4.5);
  }

  @Test
  void a_result_still_to_come_keeps_the_round_open() {
    bet("BK", "일반", 0, 1.5, 0, 2.3);
    assertThat(round().isSettled()).isFalse();
    result("서울SK", null, null, null);
    assertThat(round().waiting()).isEqualTo(1);
  }

  @Test
  void rows_that_contradict_each_other_are_left_out() {
    bet("BK", "일반", 0, 1.5, 0, 2.3).bet("BK", "핸디캡", -4.5, 1.8, 0, 1.8);
    result("서울SK", 90, 80, 0).result("서울SK", 90, 81, 0);

    assertThat(round()).isEqualTo(new PastRound(List.of(), 0, 0, 1));
  }

  @Test
  void a_level_basketball_score_and_a_row_about_others_are_contradictions() {
    bet("BK", "일반", 0, 1.5, 0, 2.3);
    result("서울SK", 80, 80, 1);
    assertThat(round().contradicted()).isEqualTo(1);
    results.clear();
    result("부산KCC", 90, 80, 0);
    assertThat(round()).isEqualTo(new PastRound(List.of(), 0, 0, 1));
  }

  @Test
  void scores_of_a_part_of_the_match_are_not_its_score() {
    bet("SC", "전반 승무패", 0, 2.5, 2.1, 3).bet("SC", "일반", 0, 2.5, 3.1, 3);
    result("서울SK", 0, 0, 1).result("서울SK", 2, 1, 0);

    assertThat(round().matches().getFirst().score()).isEqualTo(new Score.MaybeExtended(2, 1));
  }

  @Test
  void odds_no_bookmaker_offers_are_dropped_and_the_match_stays() {
    bet("SC", "일반", 0, 25, 31, 30);
    result("서울SK", 2, 1, 0);

    assertThat(round().matches().getFirst().odds()).isEmpty();
  }

  @Test
  void of_several_handicaps_the_most_balanced_tells_the_spread() {
    bet("BK", "핸디캡", -9.5, 2.4, 0, 1.4)
        .bet("BK", "핸디캡", -4.5, 1.85, 0, 1.75)
        .bet("BK", "핸디캡", -3.5, 1.6, 0, 1.99);
    result("서울SK", 90, 80, 0).result("서울SK", 90, 80, 0).result("서울SK", 90, 80, 0);

    assertThat(round().matches().getFirst().spread()).hasValue(4.5);
  }
}
