package kr.proto14.app.round.settle;

import static kr.proto14.app.round.settle.Told.A_DAY_AGO;
import static kr.proto14.app.round.settle.Told.CUP;
import static kr.proto14.app.round.settle.Told.LEAGUE;
import static kr.proto14.app.round.settle.Told.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kr.proto14.app.source.Claim.Sign;
import kr.proto14.app.source.Said;
import kr.proto14.engine.pool.League;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Score;
import org.junit.jupiter.api.Test;

class ReconcilerTest {
  private static Told soccer(Match match) {
    return new Told(Pool.SOCCER, match);
  }

  private static Told basketball() {
    return new Told(Pool.BASKETBALL, LEAGUE);
  }

  private static void settles(Told told, Outcome outcome, Basis basis) {
    Ending ending = told.judged().ending().orElseThrow();
    assertThat(ending.outcome()).contains(outcome);
    assertThat(ending.basis()).isEqualTo(basis);
  }

  private static void stays(Told told) {
    assertThat(told.judged().ending()).isEmpty();
  }

  @Test
  void nothing_told_settles_nothing_and_alarms_nobody() {
    assertThat(soccer(LEAGUE).judged()).isEqualTo(Verdict.open());
    assertThat(soccer(LEAGUE).kspo(new Said.Nothing()).judged()).isEqualTo(Verdict.open());
  }

  @Test
  void the_seller_alone_settles_at_once_where_letter_and_score_agree() {
    settles(soccer(LEAGUE).letter(Outcome.HOME).score(2, 1), Outcome.HOME, Basis.LETTER_AND_SCORE);
    settles(soccer(CUP).code(Outcome.MIDDLE).score(1, 1), Outcome.MIDDLE, Basis.LETTER_AND_SCORE);
    settles(
        basketball().letter(Outcome.MIDDLE).score(88, 91), Outcome.MIDDLE, Basis.LETTER_AND_SCORE);
  }

  @Test
  void the_sellers_only_sign_settles_after_a_day() {
    stays(soccer(LEAGUE).letter(Outcome.HOME));
    stays(basketball().score(88, 80));
    stays(soccer(LEAGUE).letter(Outcome.HOME).code(Outcome.HOME));
    settles(soccer(LEAGUE).letterForADay(Outcome.HOME), Outcome.HOME, Basis.ONE_SIGN_FOR_A_DAY);
    settles(basketball().scoreForADay(88, 80), Outcome.HOME, Basis.ONE_SIGN_FOR_A_DAY);
    settles(soccer(LEAGUE).scoreForADay(0, 3), Outcome.AWAY, Basis.ONE_SIGN_FOR_A_DAY);
  }

  @Test
  void a_score_that_may_include_extra_time_settles_nothing_by_itself() {
    stays(soccer(CUP).scoreForADay(2, 1));
    stays(
        soccer(CUP)
            .by("kspo", Sign.RESULT, new Said.Scored(new Score.MaybeExtended(2, 1)), A_DAY_AGO));
  }

  @Test
  void a_score_that_may_include_extra_time_never_overrules_a_draw() {
    Told draw = soccer(CUP).letterForADay(Outcome.MIDDLE).scoreForADay(2, 1);

    settles(draw, Outcome.MIDDLE, Basis.ONE_SIGN_FOR_A_DAY);
    assertThat(draw.judged().isContradicted()).isFalse();
    stays(soccer(CUP).letter(Outcome.MIDDLE).score(2, 1));
  }

  @Test
  void in_a_cup_the_public_data_neither_confirm_nor_overrule() {
    settles(
        soccer(CUP).letter(Outcome.MIDDLE).score(1, 1).kspo(2, 1),
        Outcome.MIDDLE,
        Basis.LETTER_AND_SCORE);
    settles(
        soccer(CUP).letter(Outcome.HOME).score(1, 0).kspo(new Said.Won(Outcome.AWAY)),
        Outcome.HOME,
        Basis.LETTER_AND_SCORE);
    stays(soccer(CUP).letter(Outcome.HOME).kspo(2, 1));
  }

  @Test
  void what_extra_time_cannot_explain_is_told_though_it_overrules_nothing() {
    Verdict verdict =
        soccer(CUP).letter(Outcome.HOME).score(1, 0).kspo(new Said.Won(Outcome.AWAY)).judged();

    assertThat(verdict.ending().orElseThrow().outcome()).contains(Outcome.HOME);
    assertThat(verdict.versions()).contains("betman letter 1", "kspo result won by 2");
    assertThat(soccer(CUP).letter(Outcome.MIDDLE).score(1, 1).kspo(2, 1).judged().isContradicted())
        .isFalse();
  }

  @Test
  void in_a_league_the_public_score_is_a_second_source() {
    settles(soccer(LEAGUE).letter(Outcome.HOME).kspo(2, 1), Outcome.HOME, Basis.TWO_SOURCES);
    settles(
        soccer(LEAGUE).letter(Outcome.AWAY).kspo(new Said.Won(Outcome.AWAY)),
        Outcome.AWAY,
        Basis.TWO_SOURCES);
    settles(basketball().letter(Outcome.MIDDLE).kspo(88, 91), Outcome.MIDDLE, Basis.TWO_SOURCES);
  }

  @Test
  void sources_that_differ_settle_nothing_and_both_versions_are_told() {
    Verdict verdict = soccer(LEAGUE).letterForADay(Outcome.HOME).score(2, 1).kspo(0, 1).judged();

    assertThat(verdict.ending()).isEmpty();
    assertThat(verdict.versions())
        .containsExactly("betman letter 1", "betman score 2:1", "kspo result 0:1");
    stays(basketball().letterForADay(Outcome.MIDDLE).kspo(100, 80));
  }

  @Test
  void a_winner_of_a_close_game_is_no_contradiction_but_one_that_lost_is() {
    assertThat(
            basketball()
                .letterForADay(Outcome.MIDDLE)
                .kspo(new Said.Won(Outcome.AWAY))
                .judged()
                .isContradicted())
        .isFalse();
    assertThat(
            basketball().letter(Outcome.HOME).kspo(new Said.Won(Outcome.AWAY)).judged().versions())
        .hasSize(2);
  }

  @Test
  void a_score_beats_the_letter_after_a_day_and_the_owner_is_told_at_once() {
    Verdict atOnce = basketball().letter(Outcome.HOME).score(80, 90).judged();
    Verdict later = basketball().letterForADay(Outcome.HOME).scoreForADay(80, 90).judged();

    assertThat(atOnce.ending()).isEmpty();
    assertThat(atOnce.versions()).containsExactly("betman letter 1", "betman score 80:90");
    assertThat(later.ending().orElseThrow().outcome()).contains(Outcome.AWAY);
    assertThat(later.ending().orElseThrow().basis()).isEqualTo(Basis.SCORE_OVER_LETTER);
    assertThat(later.isContradicted()).isTrue();
  }

  @Test
  void letter_and_code_that_differ_settle_nothing() {
    Verdict verdict = soccer(LEAGUE).letterForADay(Outcome.HOME).code(Outcome.AWAY).judged();

    assertThat(verdict.ending()).isEmpty();
    assertThat(verdict.isContradicted()).isTrue();
  }

  @Test
  void an_unclear_sign_settles_nothing() {
    stays(soccer(LEAGUE).by("betman", Sign.CODE, new Said.Unclear("7 보류"), A_DAY_AGO));
    settles(
        soccer(LEAGUE).letter(Outcome.HOME).score(1, 0).kspo(new Said.Unclear("1-0")),
        Outcome.HOME,
        Basis.LETTER_AND_SCORE);
  }

  @Test
  void a_match_is_void_by_two_signs_two_sources_or_one_sign_for_a_day() {
    for (Told told :
        List.of(
            soccer(LEAGUE).cancelled(Sign.STATE, NOW).cancelled(Sign.CODE, NOW),
            soccer(LEAGUE).cancelled(Sign.CODE, NOW).kspo(new Said.Voided("취소")),
            soccer(LEAGUE).cancelled(Sign.STATE, A_DAY_AGO))) {
      Ending ending = told.judged().ending().orElseThrow();
      assertThat(ending.isVoid()).isTrue();
      assertThat(ending.score()).isEmpty();
    }
    stays(soccer(LEAGUE).cancelled(Sign.STATE, NOW));
  }

  @Test
  void a_score_does_not_bring_a_void_match_back() {
    Verdict verdict = basketball().cancelled(Sign.CODE, A_DAY_AGO).scoreForADay(40, 20).judged();

    assertThat(verdict.ending().orElseThrow().isVoid()).isTrue();
    assertThat(verdict.isContradicted()).isTrue();
  }

  @Test
  void the_public_data_alone_settle_nothing() {
    stays(soccer(LEAGUE).by("kspo", Sign.RESULT, new Said.Voided("취소"), A_DAY_AGO));
    stays(
        basketball().by("kspo", Sign.RESULT, new Said.Scored(new Score.Final(90, 70)), A_DAY_AGO));
  }

  @Test
  void a_playoff_of_a_league_may_have_extra_time() {
    assertThat(ExtraTime.isImpossible(Told.match(new League("SC003", "K리그2 플레이오프")))).isFalse();
  }

  @Test
  void the_order_in_which_claims_came_changes_nothing() {
    for (long seed = 1; seed <= 300; seed++) {
      Random random = new Random(seed);
      Pool pool = random.nextBoolean() ? Pool.SOCCER : Pool.BASKETBALL;
      Match match = random.nextBoolean() ? LEAGUE : CUP;
      Told told = new Told(pool, match);
      for (int i = random.nextInt(6); i > 0; i--) {
        claim(told, random);
      }
      Verdict verdict = told.judged();
      List<Dated> shuffled = new ArrayList<>(told.claims);
      Collections.shuffle(shuffled, random);

      assertThat(new Reconciler(pool, "betman").judge(match, shuffled, NOW))
          .as("seed %d", seed)
          .isEqualTo(verdict);
      if (verdict.ending().flatMap(Ending::outcome).equals(Optional.empty())
          && verdict.ending().isPresent()) {
        assertThat(told.claims.toString()).as("seed %d", seed).contains("Voided");
      }
    }
  }

  private static void claim(Told told, Random random) {
    Outcome outcome = Outcome.ofSign("1X2".charAt(random.nextInt(3)));
    int fewer = random.nextInt(5);
    int more = fewer + 1 + random.nextInt(9);
    switch (random.nextInt(6)) {
      case 0 -> told.letter(outcome);
      case 1 -> told.letterForADay(outcome);
      case 2 -> told.code(outcome);
      case 3 -> told.score(fewer, more);
      case 4 -> told.cancelled(Sign.STATE, random.nextBoolean() ? NOW : A_DAY_AGO);
      default -> told.kspo(more, fewer);
    }
  }
}
