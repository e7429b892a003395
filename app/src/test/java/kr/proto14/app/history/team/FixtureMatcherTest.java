package kr.proto14.app.history.team;

import static kr.proto14.app.history.team.Slates.EVENING;
import static kr.proto14.app.history.team.Slates.fixture;
import static kr.proto14.app.history.team.Slates.ours;
import static kr.proto14.app.history.team.Slates.theirs;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.history.team.Alignment.Aligned;
import kr.proto14.app.history.team.Alignment.Candidate;
import kr.proto14.app.history.team.Alignment.Missing;
import kr.proto14.app.history.team.Alignment.Pending;
import org.junit.jupiter.api.Test;

class FixtureMatcherTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 7);

  private static Alignment first(List<OurMatch> ours, Fixture... fixtures) {
    var found = FixtureMatcher.match(ours, theirs(List.of(fixtures))).get(1);
    assertThat(found).isNotNull();
    return found;
  }

  private static void assertFound(Alignment alignment, Fixture right, How how) {
    assertThat(alignment)
        .isInstanceOfSatisfying(
            Aligned.class,
            aligned -> {
              assertThat(aligned.theirs()).isEqualTo(right);
              assertThat(aligned.how()).isEqualTo(how);
            });
  }

  private static List<Candidate> pending(Alignment alignment) {
    assertThat(alignment).isInstanceOf(Pending.class);
    return ((Pending) alignment).candidates();
  }

  @Test
  void the_same_names_are_the_same_match() {
    Fixture right = fixture("FC 서울", "강원FC");
    assertFound(first(ours("FC서울-강원FC"), right, fixture("서울이랜드", "강원FC")), right, How.EXACT);
  }

  @Test
  void links_say_more_than_names_and_forbid_what_names_suggest() {
    var united = Optional.of(new Found("SC:england:man-united", true));
    var city = Optional.of(new Found("SC:england:man-city", true));
    var match = new OurMatch(1, EVENING, new Side("맨유", united), Slates.unknown("첼시"));
    var right =
        new TheirMatch(fixture("MUFC", "첼시"), new Side("MUFC", united), Slates.unknown("첼시"));
    var wrong = new TheirMatch(fixture("맨유", "첼시"), new Side("맨유", city), Slates.unknown("첼시"));
    var found = FixtureMatcher.match(List.of(match), List.of(right, wrong)).get(1);
    assertThat(found).isEqualTo(new Aligned(right.fixture(), How.ALIAS, 1));
    assertThat(FixtureMatcher.match(List.of(match), List.of(wrong)).get(1))
        .isEqualTo(new Pending(List.of(new Candidate(wrong.fixture(), 0.5, Doubt.WEAK))));
  }

  @Test
  void both_sides_must_be_alike() {
    assertThat(first(ours("나폴리-볼로냐"), fixture("SSC나폴리", "AS로마")))
        .isEqualTo(
            new Pending(List.of(new Candidate(fixture("SSC나폴리", "AS로마"), 0.475, Doubt.WEAK))));
    assertThat(first(ours("나폴리-볼로냐"), fixture("토트넘홋스퍼", "AS로마"))).isEqualTo(new Missing());
    assertThat(first(ours("나폴리-볼로냐"))).isEqualTo(new Missing());
  }

  @Test
  void two_choices_as_likely_are_both_left() {
    var candidates =
        pending(first(ours("리버풀-첼시"), fixture("리버풀스타즈", "첼시"), fixture("리버풀유나이티드", "첼시")));
    assertThat(candidates).hasSize(2).allMatch(choice -> choice.doubt() == Doubt.AMBIGUOUS);
  }

  @Test
  void one_fixture_is_never_two_matches() {
    Fixture only = fixture("리버풀FC", "첼시FC");
    var found = FixtureMatcher.match(ours("리버풀-첼시", "리버풀U-첼시"), theirs(List.of(only)));
    assertThat(found.get(1)).isInstanceOf(Aligned.class);
    assertThat(found.get(2)).isEqualTo(new Missing());
  }

  @Test
  void what_another_match_needs_more_is_left_to_it() {
    Fixture manchester = fixture("맨체스터시티", "첼시FC");
    Fixture melbourne = fixture("멜버른시티", "첼시FC");
    var found =
        FixtureMatcher.match(ours("맨체스터시티-첼시", "맨시티-첼시"), theirs(List.of(manchester, melbourne)));
    assertFound(found.getOrDefault(1, new Missing()), manchester, How.GUESS);
    assertThat(found.get(2)).isNotInstanceOf(Aligned.class);
  }

  @Test
  void a_row_listed_twice_is_one_row() {
    Fixture row = fixture("SSC나폴리", "볼로냐");
    assertFound(first(ours("나폴리-볼로냐"), row, row), row, How.GUESS);
  }

  @Test
  void swapped_sides_are_reported_and_not_taken() {
    Fixture swapped = fixture("볼로냐", "SSC나폴리");
    var candidates = pending(first(ours("나폴리-볼로냐"), swapped));
    assertThat(candidates).containsExactly(new Candidate(swapped, 0.975, Doubt.SWAPPED));
  }

  @Test
  void of_both_evertons_and_liverpools_the_one_with_the_opponent_is_meant() {
    Fixture england = fixture("에버턴FC", "리버풀FC");
    Fixture chile = fixture("에버턴", "콜로콜로");
    Fixture uruguay = fixture("페냐롤", "리버풀");
    var found =
        FixtureMatcher.match(
            ours("에버턴-리버풀", "에버턴-콜로콜로", "페냐롤-리버풀"), theirs(List.of(chile, uruguay, england)));
    assertFound(found.getOrDefault(1, new Missing()), england, How.GUESS);
    assertFound(found.getOrDefault(2, new Missing()), chile, How.EXACT);
    assertFound(found.getOrDefault(3, new Missing()), uruguay, How.EXACT);
  }

  @Test
  void another_day_is_another_match() {
    var tomorrow = new Fixture(DAY.plusDays(1), Optional.empty(), "", "나폴리", "볼로냐");
    assertThat(first(ours("나폴리-볼로냐"), tomorrow)).isEqualTo(new Missing());
    var today = new Fixture(DAY, Optional.empty(), "", "나폴리", "볼로냐");
    assertFound(first(ours("나폴리-볼로냐"), today, tomorrow), today, How.EXACT);
  }

  @Test
  void a_late_match_filed_under_the_day_before_is_found_by_its_start() {
    var filed = new Fixture(DAY.minusDays(1), Optional.of(EVENING), "", "SSC나폴리", "볼로냐");
    assertFound(first(ours("나폴리-볼로냐"), filed), filed, How.GUESS);
    var other =
        new Fixture(DAY.minusDays(1), Optional.of(EVENING.minusSeconds(60)), "", "SSC나폴리", "볼로냐");
    assertThat(first(ours("나폴리-볼로냐"), other)).isEqualTo(new Missing());
  }

  @Test
  void of_two_meetings_in_a_day_the_one_at_the_same_time_is_meant() {
    Fixture right = fixture("창원LG", "서울SK");
    Fixture earlier = fixture(EVENING.minus(Duration.ofHours(5)), "", "창원LG", "서울SK");
    assertFound(first(ours("창원LG-서울SK"), earlier, right), right, How.EXACT);
  }

  @Test
  void names_that_are_only_alike_must_start_about_the_same_time() {
    Instant noon = EVENING.minus(Duration.ofHours(7));
    var candidates = pending(first(ours("나폴리-볼로냐"), fixture(noon, "", "SSC나폴리", "볼로냐")));
    assertThat(candidates).allMatch(choice -> choice.doubt() == Doubt.WEAK);
    Fixture moved = fixture(noon, "", "나폴리", "볼로냐");
    assertFound(first(ours("나폴리-볼로냐"), moved), moved, How.EXACT);
  }

  @Test
  void a_place_to_be_taken_matches_nobody() {
    assertThat(first(ours("홈팀-원정팀"), fixture("홈팀", "원정팀"))).isEqualTo(new Missing());
    assertThat(first(ours("미정-볼로냐"), fixture("미정", "볼로냐"))).isNotInstanceOf(Aligned.class);
  }
}
