package kr.proto14.app.source.betman;

import static kr.proto14.app.source.betman.TestSource.fault;
import static kr.proto14.app.source.betman.TestSource.good;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import kr.proto14.app.source.Claim;
import kr.proto14.app.source.Claim.Sign;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.FetchResult;
import kr.proto14.app.source.ResultSource.Results;
import kr.proto14.app.source.Said;
import kr.proto14.app.testing.Rounds;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Round;
import kr.proto14.engine.pool.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A result page as claims: from the wire to what is said of each match. */
class PoolClaimsTest {
  private static final String CODE = "TOTO_RSLT_VAL";
  private static final String HOME = "HM_TEAM_MCH_RSLT_VAL";
  private static final String AWAY = "AW_TEAM_MCH_RSLT_VAL";

  private final Round soccer = Rounds.round(Payloads.SOCCER.toString(), Payloads.SALE_END);
  private final Round basketball = Rounds.round(Payloads.BASKETBALL.toString(), Payloads.SALE_END);
  private final ObjectNode page = page();

  @ParameterizedTest
  @CsvSource({"0, 승, HOME", "1, 무, MIDDLE", "2, 패, AWAY", "0, '', HOME", "2, ' 패 ', AWAY"})
  void a_code_is_read_by_its_label_or_without_one_by_custom(int code, String label, Outcome end)
      throws IOException {
    row(4).put(CODE, code);
    mean(code, label);
    assertThat(said(results(soccer), 4, Sign.CODE)).contains(new Said.Ended(end));
  }

  @ParameterizedTest
  @CsvSource({"0, 패, AWAY", "2, 무, MIDDLE", "7, 승, HOME"})
  void a_label_wins_against_the_custom_of_its_code(int code, String label, Outcome end)
      throws IOException {
    row(4).put(CODE, code);
    mean(code, label);
    Results results = results(soccer);
    assertThat(said(results, 4, Sign.CODE)).contains(new Said.Ended(end));
    assertThat(results.refused()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"적중특례", "적특", "취소", "경기취소", "무효", "중단"})
  void a_special_code_voids_and_the_numbers_beside_it_are_no_score(String label)
      throws IOException {
    row(4).put(CODE, 3);
    mean(3, label);
    Results results = results(soccer);
    assertThat(said(results, 4, Sign.CODE)).contains(new Said.Voided(label));
    assertThat(said(results, 4, Sign.SCORE)).isEmpty();
    assertThat(results.refused()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"7, 보류, 7 보류", "5, 연기, 5 연기", "99, '', 99", "-1, '', -1"})
  void a_code_of_unknown_meaning_is_kept_as_written_and_told(int code, String label, String text)
      throws IOException {
    row(4).put(CODE, code);
    mean(code, label);
    Results results = results(soccer);
    assertThat(said(results, 4, Sign.CODE)).contains(new Said.Unclear(text));
    assertThat(said(results, 4, Sign.SCORE)).isEmpty();
    assertThat(results.refused())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.kind()).isEqualTo(FaultKind.BAD_DATA);
              assertThat(fault.detail())
                  .isEqualTo("1 of 14 results are of unknown meaning (" + text + ").");
              assertThat(fault.evidence()).isNotNull();
            });
    assertThat(results.claims()).hasSize(27);
  }

  @Test
  void an_undecided_match_is_no_fault() throws IOException {
    row(4).put(CODE, 99).put(HOME, 0).put(AWAY, 0);
    mean(99, "미정");
    Results results = results(soccer);
    assertThat(results.refused()).isEmpty();
    assertThat(said(results, 4, Sign.CODE)).contains(new Said.Unclear("99 미정"));
    assertThat(said(results, 4, Sign.SCORE)).isEmpty();
  }

  @Test
  void a_row_without_a_code_tells_its_score_alone() throws IOException {
    row(4).putNull(CODE);
    Results results = results(soccer);
    assertThat(said(results, 4, Sign.CODE)).isEmpty();
    assertThat(said(results, 4, Sign.SCORE))
        .contains(new Said.Scored(new Score.MaybeExtended(2, 1)));
  }

  @Test
  void rows_of_another_match_and_of_another_day_are_refused_and_counted_together()
      throws IOException {
    row(1).put("HM_TEAM_NM", "딴 팀");
    row(2).put("AW_TEAM_NM", "딴 팀");
    row(3).put("MCH_DTM", "26.09.18 (금) 19:30");
    Results results = results(soccer);
    assertThat(results.refused())
        .singleElement()
        .satisfies(
            fault ->
                assertThat(fault.detail())
                    .isEqualTo("3 of 14 results are of another day and of another match."));
    assertThat(results.claims()).hasSize(22).allMatch(claim -> claim.match() > 3);
  }

  @Test
  void padded_cut_and_missing_names_and_another_hour_are_the_same_match() throws IOException {
    row(1).put("HM_TEAM_NM", "  홈1　　");
    row(2).put("HM_TEAM_NM", "홈");
    row(3).putNull("HM_TEAM_NM").put("AW_TEAM_NM", "");
    row(4).put("MCH_DTM", "26.09.19 (토) 12:00");
    row(5).put("MCH_DTM", "미정");
    Results results = results(soccer);
    assertThat(results.refused()).isEmpty();
    assertThat(results.claims()).hasSize(28);
  }

  @Test
  void a_basketball_score_is_final_and_a_level_one_is_none() throws IOException {
    row(1).put(HOME, 99).put(AWAY, 96);
    row(2).put(HOME, 88).put(AWAY, 88);
    mean(0, "승");
    Results results = results(basketball);
    assertThat(said(results, 1, Sign.SCORE)).contains(new Said.Scored(new Score.Final(99, 96)));
    assertThat(said(results, 2, Sign.SCORE)).contains(new Said.Unclear("88:88"));
    assertThat(results.refused()).singleElement().asString().contains("unknown meaning (88:88)");
  }

  @Test
  void a_page_without_rows_claims_nothing() throws IOException {
    page.putArray("detlBody");
    Results results = results(soccer);
    assertThat(results.claims()).isEmpty();
    assertThat(results.refused()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"thirteen, '13 matches, not 14'", "doubled, not 1 to 14", "fifteen, '15 matches'"})
  void a_page_of_another_length_or_with_a_row_twice_is_refused_whole(String fault, String words)
      throws IOException {
    switch (fault) {
      case "thirteen" -> page.withArray("detlBody").remove(13);
      case "doubled" -> page.withArray("detlBody").set(1, row(1).deepCopy());
      default -> page.withArray("detlBody").add(row(1).deepCopy());
    }
    assertRefused(words);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 301, Integer.MAX_VALUE})
  void a_score_that_cannot_be_refuses_the_page(int goals) throws IOException {
    row(9).put(AWAY, goals);
    assertRefused("a score is out of range");
  }

  private void assertRefused(String words) throws IOException {
    var failed = fault(asked(soccer));
    assertThat(failed.kind()).isEqualTo(FaultKind.BAD_DATA);
    assertThat(failed.detail()).contains(words);
    assertThat(failed.evidence()).isNotNull();
  }

  private Results results(Round round) throws IOException {
    return good(asked(round));
  }

  private FetchResult<Results> asked(Round round) throws IOException {
    try (ScriptedServer server = new ScriptedServer(ScriptedServer.json(page.toString()))) {
      return new TestSource(server.url()).source.results(round);
    }
  }

  private static Optional<Said> said(Results results, int match, Sign sign) {
    return results.claims().stream()
        .filter(claim -> claim.match() == match && claim.sign() == sign)
        .map(Claim::said)
        .findFirst();
  }

  private ObjectNode row(int number) {
    return (ObjectNode) page.withArray("detlBody").get(number - 1);
  }

  private void mean(int code, String label) {
    page.putArray("winrstCode").addObject().put("code", code).put("value", label);
  }

  /** Fourteen home wins in the words of {@link Rounds#round}, without labels. */
  private static ObjectNode page() {
    ObjectNode page = Payloads.envelope();
    for (int i = 1; i <= 14; i++) {
      page.withArray("detlBody")
          .addObject()
          .put("GM_SEQ", i)
          .put("HM_TEAM_NM", "홈 " + i + "  ")
          .put("AW_TEAM_NM", "원정 " + i + "  ")
          .put(HOME, 2)
          .put(AWAY, 1)
          .put(CODE, 0)
          .put("MCH_DTM", "26.09.19 (토) 19:30");
    }
    return page;
  }
}
