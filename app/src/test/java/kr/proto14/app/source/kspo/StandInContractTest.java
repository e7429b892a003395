package kr.proto14.app.source.kspo;

import static kr.proto14.app.source.kspo.TestKspo.fault;
import static kr.proto14.app.source.kspo.TestKspo.good;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.SettableClock;
import kr.proto14.app.source.kspo.KspoResult.OutcomeGiven;
import kr.proto14.app.source.kspo.KspoResult.ScoreGiven;
import kr.proto14.app.source.kspo.KspoResult.Winner;
import kr.proto14.engine.pool.Score;
import kr.proto14.standin.KspoFault;
import kr.proto14.standin.KspoFault.Wire;
import kr.proto14.standin.KspoForms;
import kr.proto14.standin.Recordings;
import kr.proto14.standin.StandInKspo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The client against the stand-in: recorded days in every form, and every fault. */
class StandInContractTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 17);
  private static final LocalDate BASKETBALL_DAY = LocalDate.of(2026, 1, 3);

  private final SettableClock clock = SettableClock.at("2026-09-18T06:00:00Z");
  private final StandInKspo portal = StandInKspo.start(Recordings.bundled(), clock);
  private final TestKspo test = new TestKspo(portal.url(), clock);

  @BeforeEach
  void expectTheKey() {
    portal.expectKey(TestKspo.KEY);
  }

  @AfterEach
  void close() {
    portal.close();
  }

  @Test
  void a_day_is_read_with_full_names_and_scores() {
    List<KspoMatch> matches = good(test.source.day(DAY));
    assertThat(matches).hasSize(7);
    KspoMatch first = match(matches, "오모니아니코시아");
    assertThat(first.away()).isEqualTo("RC셀타데비고");
    assertThat(first.kickOff()).hasValue(Instant.parse("2026-09-16T16:45:00Z"));
    assertThat(first.result()).isEqualTo(new ScoreGiven(new Score.MaybeExtended(1, 0)));
    assertThat(test.kept.calls()).containsExactly("kspo day 2026-09-17 page 1");
    assertThat(test.variants)
        .extracting(variant -> variant.replaceAll(" \\|.*", ""))
        .containsExactly("result-code=00", "items=list", "match-end-val=score");
  }

  @Test
  void basketball_scores_are_final() {
    assertThat(match(good(test.source.day(BASKETBALL_DAY)), "뉴욕닉스").result())
        .isEqualTo(new ScoreGiven(new Score.Final(87, 99)));
  }

  @Test
  void there_is_no_result_before_a_match_is_over() {
    SettableClock early = SettableClock.at("2026-09-16T20:00:00Z");
    try (var site = StandInKspo.start(Recordings.bundled(), early)) {
      List<KspoMatch> matches = good(new TestKspo(site.url(), early).source.day(DAY));
      assertThat(match(matches, "오모니아니코시아").result()).isInstanceOf(ScoreGiven.class);
      assertThat(match(matches, "AC밀란").result()).isEqualTo(new KspoResult.None());
    }
  }

  @ParameterizedTest
  @EnumSource(KspoForms.EndValue.class)
  void every_form_of_a_result_is_read(KspoForms.EndValue form) {
    portal.speak(KspoForms.ordinary().with(form));
    KspoResult expected =
        switch (form) {
          case ABSENT -> new KspoResult.None();
          case SCORE, SPACED_SCORE -> new ScoreGiven(new Score.MaybeExtended(1, 1));
          case WORD, SHORT_WORD -> new OutcomeGiven(Winner.NEITHER);
        };
    assertThat(match(good(test.source.day(DAY)), "슈투름그라츠").result()).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(KspoForms.Items.class)
  void every_form_of_the_rows_and_of_none_is_read(KspoForms.Items form) {
    portal.speak(
        KspoForms.ordinary().with(form).coded("0000").typed("application/json; charset=euc-kr"));
    assertThat(good(test.source.day(DAY))).hasSize(7);
    assertThat(good(test.source.day(LocalDate.of(2026, 2, 28)))).isEmpty();
  }

  @Test
  void no_data_is_an_empty_day() {
    portal.faults().next(1, new KspoFault.Gateway(3, 200));
    portal.faults().next(1, new KspoFault.InHeader("03"));
    assertThat(good(test.source.day(DAY))).isEmpty();
    assertThat(good(test.source.day(DAY))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 200", "2, 200", "4, 403", "5, 429", "99, 200"})
  void what_may_pass_is_tried_again_and_then_the_site_is_down(int code, int status) {
    portal.faults().next(2, new KspoFault.Gateway(code, status));
    assertThat(good(test.source.day(DAY))).hasSize(7);
    portal.faults().always(new KspoFault.Gateway(code, status));
    Fault seen = fault(test.source.day(DAY));
    assertThat(seen.kind()).isEqualTo(FaultKind.SITE_DOWN);
    assertThat(seen.call()).isEqualTo("day 2026-09-17 page 1");
    assertThat(test.kept.text(String.valueOf(seen.evidence()))).contains("returnReasonCode");
    assertThat(portal.calls()).hasSize(3 + 4);
  }

  @ParameterizedTest
  @CsvSource({"10", "11", "12", "20", "21", "30", "31", "32", "33"})
  void what_only_the_owner_can_mend_is_asked_once(int code) {
    portal.faults().always(new KspoFault.Gateway(code, 200));
    Fault seen = fault(test.source.day(DAY));
    assertThat(seen.kind()).isEqualTo(FaultKind.CONFIGURATION);
    assertThat(seen.detail()).contains("code " + code);
    assertThat(seen.notBefore()).isNull();
    assertThat(portal.calls()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "EMPTY_BODY, CHANGED, 4",
    "TRUNCATED, CHANGED, 4",
    "RESET, SITE_DOWN, 4",
    "HTML_PAGE, CHANGED, 1",
    "MAINTENANCE_PAGE, MAINTENANCE, 1",
    "STATUS_401, CONFIGURATION, 1",
    "STATUS_403, BLOCKED, 1",
    "STATUS_404, CHANGED, 1",
    "STATUS_429, BLOCKED, 1",
    "STATUS_500, SITE_DOWN, 4",
    "STATUS_503, SITE_DOWN, 4",
    "TOO_LARGE, CHANGED, 1"
  })
  void every_fault_of_the_wire_has_its_kind_and_heals(Wire wire, FaultKind kind, int atLeast) {
    portal.faults().always(wire);
    Fault seen = fault(test.source.day(DAY));
    assertThat(seen.kind()).isEqualTo(kind);
    assertThat(portal.calls()).hasSizeGreaterThanOrEqualTo(atLeast);
    assertThat(seen.evidence() == null).as("evidence").isEqualTo(wire == Wire.RESET);
    portal.faults().clear();
    assertThat(good(test.source.day(DAY))).hasSize(7);
  }

  @Test
  void an_unknown_code_and_unknown_rows_are_a_change() {
    portal.faults().next(1, new KspoFault.Gateway(77, 200));
    portal.faults().next(1, KspoFault.Rows.ITEMS_OF_ANOTHER_TYPE);
    assertThat(fault(test.source.day(DAY)).kind()).isEqualTo(FaultKind.CHANGED);
    Fault rows = fault(test.source.day(DAY));
    assertThat(rows.kind()).isEqualTo(FaultKind.CHANGED);
    assertThat(rows.evidence()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({"DOUBLED, 7", "CONTRADICTED, 7", "OF_ANOTHER_DAY, 6", "WITHOUT_SIDES, 6"})
  void odd_rows_do_not_spoil_the_day(KspoFault.Rows odd, int matches) {
    portal.faults().next(1, odd);
    assertThat(good(test.source.day(DAY))).hasSize(matches);
  }

  @Test
  void rows_announced_that_never_come_are_bad_data() {
    portal.faults().always(KspoFault.Rows.MORE_ANNOUNCED);
    assertThat(fault(test.source.day(DAY)))
        .satisfies(seen -> assertThat(seen.kind()).isEqualTo(FaultKind.BAD_DATA))
        .satisfies(seen -> assertThat(seen.call()).isEqualTo("day 2026-09-17 page 2"));
  }

  @ParameterizedTest
  @CsvSource({"취소", "-1:0", "999:0", "연기"})
  void an_odd_result_is_cancelled_or_unresolved_never_a_score(String text) {
    portal.faults().next(1, new KspoFault.EndValue(1, text));
    KspoResult result = good(test.source.day(DAY)).getFirst().result();
    assertThat(result)
        .isEqualTo(
            text.equals("취소") ? new KspoResult.Cancelled() : new KspoResult.Unresolved(text));
    assertThat(test.variants).anyMatch(variant -> variant.contains(text));
  }

  @Test
  void a_slow_answer_ends_at_the_limit_of_a_call() {
    portal.faults().always(new KspoFault.Slow(Duration.ofSeconds(30)));
    var hasty =
        new TestKspo(
            portal.url(),
            clock,
            TestKspo.KEY,
            settings ->
                settings.limited(
                    Duration.ofSeconds(5), Duration.ofMillis(150), Duration.ofMillis(400)));
    assertThat(fault(hasty.source.day(DAY)).kind()).isEqualTo(FaultKind.SITE_DOWN);
  }

  private static KspoMatch match(List<KspoMatch> matches, String home) {
    return matches.stream().filter(match -> match.home().equals(home)).findFirst().orElseThrow();
  }
}
