package kr.proto14.app.source.betman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.MetVariants;
import kr.proto14.app.source.Money;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.source.Said;
import kr.proto14.app.source.SaleStatus;
import kr.proto14.app.source.http.Sightings;
import kr.proto14.app.source.http.Unusable;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.MatchState;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Votes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetailReaderTest {
  private final MetVariants variants = new MetVariants();
  private final ObjectNode detail = Payloads.detail(Payloads.SOCCER);

  @Test
  void a_whole_round_is_read() {
    RoundSnapshot snapshot = read();
    assertThat(snapshot.round().id()).isEqualTo(Payloads.SOCCER);
    assertThat(snapshot.round().saleEnd()).isEqualTo(Payloads.SALE_END);
    assertThat(snapshot.round().matches()).hasSize(14);
    assertThat(snapshot.status()).isEqualTo(SaleStatus.OPEN);
    assertThat(snapshot.money())
        .isEqualTo(new Money(1_000_000, 1_000, 551_686_000, 1, 551_936_000));
    assertThat(snapshot.votes()).hasSize(14).containsEntry(3, new Votes(503, 297, 200));
    assertThat(snapshot.results()).isEmpty();
    assertThat(snapshot.knownAt()).isEqualTo(Payloads.NOW);
    assertThat(snapshot.raw()).isEqualTo("raw");
    assertThat(variants.all()).isEmpty();
  }

  @Test
  void a_detail_that_no_longer_tells_its_status_has_changed_and_is_not_merely_closed() {
    Payloads.lottery(detail).remove("saleStatus");
    assertThatThrownBy(this::read)
        .isInstanceOfSatisfying(
            Unusable.class,
            refusal -> {
              assertThat(refusal.kind()).isEqualTo(FaultKind.CHANGED);
              assertThat(refusal.detail()).contains("saleStatus");
            });
  }

  @Test
  void the_start_of_the_sale_is_read_where_it_is_told_and_makes_sense() {
    Instant start = Payloads.SALE_END.minusSeconds(200_000);
    Payloads.lottery(detail).put("saleStartDate", start.toEpochMilli());
    assertThat(read().saleStart()).contains(start);
    Payloads.lottery(detail).putNull("saleStartDate");
    assertThat(read().saleStart()).isEmpty();
    assertThat(variants.all()).isEmpty();
    Payloads.lottery(detail).put("saleStartDate", "soon");
    assertThat(read().saleStart()).isEmpty();
    assertThat(variants.all()).singleElement().asString().contains("saleStartDate");
    Payloads.lottery(detail).put("saleStartDate", Payloads.SALE_END.toEpochMilli());
    assertThat(read().saleStart()).as("not before its end").isEmpty();
  }

  @Test
  void votes_follow_their_row_and_not_the_match_number() {
    ObjectNode first = Payloads.match(detail, 1).deepCopy();
    detail.withArray("schedulesList").set(0, Payloads.match(detail, 14));
    detail.withArray("schedulesList").set(13, first);
    RoundSnapshot snapshot = read();
    assertThat(snapshot.round().matches()).extracting(Match::number).isSorted();
    assertThat(snapshot.votes())
        .containsEntry(14, new Votes(501, 299, 200))
        .containsEntry(1, new Votes(514, 286, 200));
  }

  @Test
  void the_time_of_the_site_is_never_taken_as_later_than_ours() {
    detail.put("standardDate", Payloads.NOW.plus(Duration.ofHours(1)).toEpochMilli());
    assertThat(read().knownAt()).isEqualTo(Payloads.NOW.plusSeconds(5));
    detail.put("standardDate", "no time");
    assertThat(read().knownAt()).isEqualTo(Payloads.NOW.plusSeconds(5));
  }

  @Test
  void an_answer_without_votes_is_a_round_without_votes() {
    detail.putNull("voteStatus");
    assertThat(read().votes()).isEmpty();
    detail.putObject("voteStatus").putArray("homeVoteStatusList");
    assertThat(read().votes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "SaleBefore,BEFORE",
    "SaleProgress,OPEN",
    "SaleComplete,CLOSED",
    "WinningProcess,SETTLING",
    "PayoStart,PAYING",
    "PayoEnd,PAID"
  })
  void known_statuses_are_told_apart(String word, SaleStatus status) {
    Payloads.lottery(detail).put("saleStatus", word);
    assertThat(read().status()).isEqualTo(status);
  }

  @Test
  void an_unknown_status_is_not_open_and_is_recorded() {
    Payloads.lottery(detail).put("saleStatus", "SalePaused");
    assertThat(read().status()).isEqualTo(SaleStatus.UNKNOWN);
    assertThat(variants.all()).containsExactly("sale-status=SalePaused");
  }

  @Test
  void letters_are_home_middle_away_and_an_unknown_one_is_unclear() {
    Payloads.match(detail, 1).put("gameResult", "A");
    Payloads.match(detail, 2).put("gameResult", "B");
    Payloads.match(detail, 3).put("gameResult", "D");
    Payloads.match(detail, 4).put("gameResult", "C");
    assertThat(read().results())
        .containsOnly(
            Map.entry(1, new Said.Ended(Outcome.HOME)),
            Map.entry(2, new Said.Ended(Outcome.MIDDLE)),
            Map.entry(3, new Said.Ended(Outcome.AWAY)),
            Map.entry(4, new Said.Unclear("C")));
    assertThat(variants.all()).containsExactly("result-letter=C");
  }

  @Test
  void letters_are_held_against_scores() {
    Payloads.match(detail, 1).put("gameResult", "A").put("mchScore", "2:1");
    Payloads.match(detail, 2).put("gameResult", "B").put("mchScore", "0 : 3");
    read();
    assertThat(variants.all())
        .containsExactlyInAnyOrder(
            "result-letter-against-score=soccer agrees",
            "result-letter-against-score=soccer differs");
  }

  @Test
  void rejected_matches_are_void_and_those_without_a_time_unsettled() {
    Payloads.match(detail, 1).put("gameReject", "Y").put("gameResult", "A");
    Payloads.match(detail, 2).put("buyReject", "Y");
    Payloads.match(detail, 3).put("unsetSchedule", "Y");
    RoundSnapshot snapshot = read();
    assertThat(snapshot.round().matches())
        .extracting(Match::state)
        .startsWith(MatchState.VOID, MatchState.VOID, MatchState.UNSETTLED, MatchState.SCHEDULED);
    assertThat(snapshot.results()).isEmpty();
    assertThat(variants.all())
        .containsExactly(
            "void-match=gameReject", "void-match=buyReject", "void-match=unsetSchedule");
  }

  @Test
  void a_kick_off_is_read_from_its_printed_form_where_there_is_no_other() {
    Payloads.match(detail, 1).putNull("gameDate").put("gameDateStr", "26.09.19 (토) 18:30");
    assertThat(read().round().matches().getFirst().kickOff()).isEqualTo(Payloads.SALE_END);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<b>&amp;", "_*[`", "\u200f\u202eABC", "⚽🏀"})
  void hostile_names_come_through_as_they_are(String name) {
    Payloads.match(detail, 1).put("homeName", "  " + name + " ");
    assertThat(read().round().matches().getFirst().home().name()).isEqualTo(name);
  }

  @Test
  void a_name_may_have_300_characters_and_not_301() {
    Payloads.match(detail, 1).put("homeName", "가".repeat(300));
    assertThat(read().round().matches().getFirst().home().name()).hasSize(300);
    Payloads.match(detail, 1).put("homeName", "가".repeat(301));
    Payloads.match(detail, 2).put("awayName", " ");
    Unusable refusal = catchThrowableOfType(Unusable.class, this::read);
    assertThat(refusal.kind()).isEqualTo(FaultKind.BAD_DATA);
    assertThat(refusal.detail())
        .isEqualTo(
            "2 of 14 matches refused: 1 × a team name of 301 characters, 1 × an empty team name.");
  }

  @Test
  void numbers_may_be_strings_throughout() {
    detail.put("gmTs", "260054");
    Payloads.lottery(detail).put("gmTs", "260054").put("totalSaleCnt", "1,000");
    Payloads.match(detail, 1).put("matchSeq", "1").put("homeId", 53);
    assertThat(read().round().matches().getFirst().home().id()).isEqualTo("53");
  }

  @Test
  void a_basketball_round_is_read_alike() {
    ObjectNode basketball = Payloads.detail(Payloads.BASKETBALL);
    Payloads.match(basketball, 1).put("gameResult", "B").put("mchScore", "110:107");
    RoundSnapshot snapshot = reader().read(Payloads.BASKETBALL, Payloads.answer(basketball));
    assertThat(snapshot.results()).containsEntry(1, new Said.Ended(Outcome.MIDDLE));
    assertThat(variants.all()).containsExactly("result-letter-against-score=basketball agrees");
  }

  @Test
  void thirteen_and_fifteen_matches_are_bad_data() {
    detail.withArray("schedulesList").remove(13);
    refused(FaultKind.BAD_DATA, "13 matches, not 14");
    detail.withArray("schedulesList").add(Payloads.match(Payloads.SOCCER.pool(), 14));
    detail.withArray("schedulesList").add(Payloads.match(Payloads.SOCCER.pool(), 1));
    refused(FaultKind.BAD_DATA, "15 matches, not 14");
  }

  @Test
  void contradictions_are_bad_data() {
    refusedAfter(d -> Payloads.match(d, 3).put("itemCode", "BK"), "a sport of another pool");
    refusedAfter(d -> Payloads.match(d, 3).put("matchSeq", 4), "not 1 to 14");
    refusedAfter(d -> Payloads.match(d, 3).put("matchSeq", 15), "out of 1-14");
    refusedAfter(d -> Payloads.match(d, 2).put("homeId", "K01"), "two matches at one time");
    refusedAfter(d -> Payloads.match(d, 2).put("homeId", "K22"), "cannot play itself");
    refusedAfter(d -> Payloads.match(d, 2).putNull("homeId"), "1 × no team id");
    refusedAfter(d -> Payloads.match(d, 2).remove("gameDate"), "1 × no kick-off time");
    refusedAfter(d -> Payloads.match(d, 2).put("homeName", "a\u0000c"), "a control character");
    refusedAfter(d -> d.put("gmTs", 260053), "another round");
    refusedAfter(d -> Payloads.lottery(d).put("gmTs", 260053), "another round");
    refusedAfter(d -> Payloads.lottery(d).put("gmId", "G027"), "different games");
    refusedAfter(d -> Payloads.lottery(d).put("gmOsidTs", 53), "different rounds");
    refusedAfter(d -> Payloads.lottery(d).put("totalSaleCnt", 999), "14 of 14 matches do not sum");
    refusedAfter(d -> Payloads.lottery(d).put("forwardAmount", -1), "negative");
    refusedAfter(d -> Payloads.lottery(d).put("saleEndDate", 5), "no time of this century");
    refusedAfter(
        d -> d.withObject("voteStatus").withArray("homeVoteStatusList").remove(0),
        "for 13 matches");
  }

  @ParameterizedTest
  @ValueSource(strings = {"currentLottery", "schedulesList"})
  void an_answer_without_its_parts_is_another_form(String key) {
    detail.remove(key);
    refused(FaultKind.CHANGED, key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"saleEndDate", "totalSaleCnt", "totalSellAmount", "forwardCnt"})
  void a_lottery_without_its_parts_is_another_form(String key) {
    Payloads.lottery(detail).remove(key);
    refused(FaultKind.CHANGED, key);
  }

  @Test
  void sales_that_do_not_fit_the_lines_are_recorded_and_not_refused() {
    Payloads.lottery(detail).put("totalSellAmount", 999_000);
    assertThat(read().money().sales()).isEqualTo(999_000);
    assertThat(variants.all()).containsExactly("sales=not 1,000 won a line");
  }

  private void refusedAfter(Consumer<ObjectNode> change, String part) {
    ObjectNode changed = Payloads.detail(Payloads.SOCCER);
    change.accept(changed);
    Unusable refusal =
        catchThrowableOfType(
            Unusable.class, () -> reader().read(Payloads.SOCCER, Payloads.answer(changed)));
    assertThat(refusal).as(part).isNotNull();
    assertThat(refusal.kind()).as(part).isEqualTo(FaultKind.BAD_DATA);
    assertThat(refusal.detail()).contains(part);
  }

  private void refused(FaultKind kind, String part) {
    assertThatThrownBy(this::read)
        .hasMessageContaining(part)
        .isInstanceOfSatisfying(
            Unusable.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
  }

  private RoundSnapshot read() {
    return reader().read(Payloads.SOCCER, Payloads.answer(detail));
  }

  private DetailReader reader() {
    return new DetailReader(
        new Sightings(BetmanSource.NAME, variants, Clock.fixed(Payloads.NOW, ZoneOffset.UTC)));
  }
}
