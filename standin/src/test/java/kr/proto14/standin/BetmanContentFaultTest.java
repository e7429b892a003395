package kr.proto14.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import kr.proto14.standin.BetmanFault.Cancelled;
import kr.proto14.standin.BetmanFault.Content;
import kr.proto14.standin.BetmanFault.ResultLetter;
import kr.proto14.standin.BetmanFault.TeamNames;
import kr.proto14.standin.BetmanFault.TeamsChanged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BetmanContentFaultTest {
  private final InstantSource clock = InstantSource.fixed(Korea.at("2026-09-19 12:00"));
  private final StandInBetman betman = StandInBetman.start(Recordings.bundled(), clock);
  private final BetmanVisitor visitor = new BetmanVisitor(betman.url());

  @AfterEach
  void close() {
    visitor.close();
    betman.close();
  }

  @Test
  void shows_a_match_too_many_with_other_teams() throws Exception {
    JsonNode detail = with(Content.FIFTEEN_MATCHES);
    assertThat(detail.path("schedulesList")).hasSize(15);
    assertThat(detail.at("/schedulesList/14/matchSeq").intValue()).isEqualTo(15);
    assertThat(detail.at("/voteStatus/homeVoteStatusList")).hasSize(15);
  }

  @Test
  void shows_a_match_twice() throws Exception {
    JsonNode detail = with(Content.DUPLICATED_MATCH);
    assertThat(detail.path("schedulesList")).hasSize(14);
    assertThat(detail.at("/schedulesList/1")).isEqualTo(detail.at("/schedulesList/0"));
  }

  @Test
  void shows_a_match_of_another_sport() throws Exception {
    JsonNode detail = with(Content.MIXED_SPORTS);
    assertThat(detail.at("/schedulesList/0/itemCode").textValue()).isEqualTo("SC");
    assertThat(detail.at("/schedulesList/13/itemCode").textValue()).isEqualTo("BS");
  }

  @Test
  void shows_votes_that_exceed_the_lines_sold() throws Exception {
    long sum = 0;
    JsonNode detail = with(Content.VOTES_DO_NOT_SUM);
    for (JsonNode count : detail.at("/voteStatus/homeVoteStatusList/0/awayVoteStatusList")) {
      sum += count.path("voteCount").longValue();
    }
    assertThat(sum).isEqualTo(detail.at("/currentLottery/totalSaleCnt").longValue() + 1);
  }

  @Test
  void shows_no_votes() throws Exception {
    assertThat(with(Content.MISSING_VOTES).path("voteStatus").isNull()).isTrue();
  }

  @Test
  void shows_a_status_never_seen() throws Exception {
    assertThat(with(Content.UNKNOWN_SALE_STATUS).at("/currentLottery/saleStatus").textValue())
        .isEqualTo("SaleSuspended");
  }

  @Test
  void shows_other_teams_in_one_match() throws Exception {
    JsonNode match = with(new TeamsChanged(3)).at("/schedulesList/2");
    JsonNode before = visitor.detail(Game.SOCCER, 260_054).at("/schedulesList/2");
    assertThat(match.path("homeId")).isNotEqualTo(before.path("homeId"));
    assertThat(match.path("awayName")).isNotEqualTo(before.path("awayName"));
    assertThat(match.path("gameDate")).isEqualTo(before.path("gameDate"));
  }

  @Test
  void cancels_one_match() throws Exception {
    JsonNode detail = with(new Cancelled(14));
    assertThat(detail.at("/schedulesList/13/gameReject").textValue()).isEqualTo("Y");
    assertThat(detail.at("/schedulesList/12/gameReject").isNull()).isTrue();
  }

  @Test
  void shows_a_letter_never_seen() throws Exception {
    assertThat(with(new ResultLetter(2, "Z")).at("/schedulesList/1/gameResult").textValue())
        .isEqualTo("Z");
  }

  @ParameterizedTest
  @MethodSource("hostileNames")
  void shows_hostile_names_unchanged(String name) throws Exception {
    JsonNode match = with(new TeamNames(2, name, name)).at("/schedulesList/1");
    assertThat(match.path("homeName").textValue()).isEqualTo(name);
    assertThat(match.path("awayFullName").textValue()).isEqualTo(name);
  }

  static String[] hostileNames() {
    return new String[] {
      "<b>", "&", "_*[", "\u200f\u202eabc", "\uD83D\uDE00⚽", "가".repeat(300), "", "\"\\\n"
    };
  }

  @Test
  void names_every_fault_once() {
    assertThat(BetmanFault.all()).hasSize(31).doesNotHaveDuplicates();
  }

  private JsonNode with(BetmanFault fault) throws Exception {
    betman.faults().next(1, fault);
    return visitor.detail(Game.SOCCER, 260_054);
  }
}
