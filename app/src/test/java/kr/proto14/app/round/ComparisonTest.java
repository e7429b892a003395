package kr.proto14.app.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import kr.proto14.app.source.Money;
import kr.proto14.app.source.Provenance;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.source.SaleStatus;
import kr.proto14.engine.pool.League;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.MatchState;
import kr.proto14.engine.pool.Round;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.engine.pool.Team;
import kr.proto14.engine.pool.Votes;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Instant END = Instant.parse("2026-09-19T14:00:00Z");
  private static final long LINES = 1_000_000;

  private static final List<String> BETMAN =
      List.of(
          "브라이턴:아스널",
          "에버턴:입스위치",
          "뉴캐슬U:헐시티",
          "A빌바오:알라베스",
          "노팅엄F:코번트리",
          "셀타비고:라싱산탄",
          "헤타페:말라가",
          "본머스:리버풀",
          "리즈U:크리스털",
          "AT마드:레알마드",
          "풀럼:맨체스U",
          "데포아코:베티스",
          "비야레알:레반테",
          "발렌시아:소시에다");

  private static final List<String> IN_FULL =
      List.of(
          "브라이턴앤호브알비온:아스널FC",
          "에버턴:입스위치타운",
          "뉴캐슬유나이티드:헐시티",
          "아틀레틱빌바오:알라베스",
          "노팅엄포리스트:코번트리시티",
          "셀타비고:라싱산탄데르",
          "헤타페:말라가CF",
          "본머스:리버풀",
          "리즈유나이티드:크리스털팰리스",
          "아틀레티코마드리드:레알마드리드",
          "풀럼:맨체스터유나이티드",
          "데포르티보라코루냐:레알베티스",
          "비야레알:레반테UD",
          "발렌시아:레알소시에다드");

  private static RoundSnapshot seen(List<String> pairs, Map<Integer, Votes> votes, long lines) {
    List<Match> matches = new ArrayList<>();
    for (String pair : pairs) {
      String[] names = pair.split(":", -1);
      int number = matches.size() + 1;
      matches.add(
          new Match(
              number,
              END.plusSeconds(number),
              new League("", ""),
              new Team("h" + number, names[0]),
              new Team("a" + number, names[1]),
              MatchState.SCHEDULED));
    }
    return new RoundSnapshot(
        new Round(RoundId.parse("G011-260054"), END, matches),
        SaleStatus.OPEN,
        new Money(lines * 1000, lines, 0, 0, 0),
        votes,
        Map.of(),
        END.minusSeconds(9999),
        "raw",
        Provenance.BETMAN);
  }

  private static RoundSnapshot seen(List<String> pairs) {
    return seen(pairs, votes(0), LINES);
  }

  /** Shares of match 1 moved from 승 to 패 by so many hundredths of a point. */
  private static Map<Integer, Votes> votes(int moved) {
    Map<Integer, Votes> votes = new HashMap<>();
    for (int number = 1; number <= 14; number++) {
      votes.put(number, new Votes(5000 - 200L * number, 2000, 3000 + 200L * number));
    }
    votes.put(1, new Votes(4800 - moved, 2000, 3200 + moved));
    return votes;
  }

  private static String contradiction(RoundSnapshot one, RoundSnapshot other) {
    return Comparison.of(one, other).contradiction().orElse("none");
  }

  private static List<String> changed(int number, String pair) {
    List<String> pairs = new ArrayList<>(BETMAN);
    pairs.set(number - 1, pair);
    return pairs;
  }

  @Test
  void the_same_round_under_full_names_is_no_contradiction_either_way() {
    assertThat(contradiction(seen(BETMAN), seen(BETMAN))).isEqualTo("none");
    assertThat(contradiction(seen(BETMAN), seen(IN_FULL))).isEqualTo("none");
    assertThat(contradiction(seen(IN_FULL), seen(BETMAN))).isEqualTo("none");
  }

  @Test
  void other_teams_in_one_place_are_counted() {
    assertThat(contradiction(seen(BETMAN), seen(changed(7, "대체홈팀:예비원정"))))
        .isEqualTo("1 × other teams");
  }

  @Test
  void one_nickname_is_forgiven_where_opponent_and_votes_agree_and_only_there() {
    RoundSnapshot nickname = seen(changed(10, "독수리:레알마드"));
    assertThat(contradiction(seen(BETMAN), nickname)).isEqualTo("none");
    assertThat(contradiction(seen(BETMAN, votes(0), 10), nickname)).isEqualTo("1 × other teams");
    RoundSnapshot first = seen(changed(1, "대체홈팀:아스널"), votes(200), LINES);
    assertThat(contradiction(seen(BETMAN), first)).isEqualTo("1 × other teams");
  }

  @Test
  void exchanged_sides_and_another_order_are_told_apart() {
    assertThat(contradiction(seen(BETMAN), seen(changed(8, "리버풀:본머스"))))
        .isEqualTo("1 × home and away exchanged");
    List<String> order = new ArrayList<>(BETMAN);
    Collections.swap(order, 0, 13);
    assertThat(contradiction(seen(BETMAN), seen(order))).isEqualTo("2 × in another place");
  }

  @Test
  void every_swap_of_two_places_is_met_under_full_names_too() {
    for (int seed = 0; seed < 60; seed++) {
      var random = new SplittableRandom(seed);
      List<String> order = new ArrayList<>(IN_FULL);
      int one = random.nextInt(14);
      Collections.swap(order, one, (one + 1 + random.nextInt(13)) % 14);
      assertThat(contradiction(seen(BETMAN), seen(order))).as("seed %d", seed).isNotEqualTo("none");
    }
  }

  @Test
  void votes_may_differ_within_the_bound_and_not_beyond() {
    RoundSnapshot first = seen(BETMAN);
    assertThat(contradiction(first, seen(BETMAN, votes(500), 0))).isEqualTo("none");
    assertThat(contradiction(first, seen(BETMAN, votes(560), 0)))
        .isEqualTo("1 × votes too far apart");
    assertThat(Comparison.ofPairs(first, seen(BETMAN, votes(2000), 0)).contradiction()).isEmpty();
  }

  @Test
  void early_votes_may_differ_more_and_the_first_few_say_nothing() {
    RoundSnapshot far = seen(BETMAN, votes(1200), 0);
    assertThat(contradiction(seen(BETMAN, votes(0), 1_000), far)).isEqualTo("none");
    assertThat(contradiction(seen(BETMAN, votes(0), 10_000), far)).contains("votes");
    assertThat(contradiction(seen(BETMAN, votes(0), 999), seen(BETMAN, votes(4000), 0)))
        .isEqualTo("none");
  }

  @Test
  void where_one_side_has_no_votes_there_is_nothing_to_compare() {
    assertThat(contradiction(seen(BETMAN), seen(BETMAN, Map.of(), 0))).isEqualTo("none");
    assertThat(contradiction(seen(BETMAN, Map.of(), LINES), seen(BETMAN))).isEqualTo("none");
  }

  @Test
  void causes_are_counted_and_no_match_is_named() {
    List<String> pairs = changed(7, "대체홈팀:예비원정");
    pairs.set(7, "리버풀:본머스");
    assertThat(contradiction(seen(BETMAN), seen(pairs, votes(3000), 0)))
        .isEqualTo("1 × other teams, 1 × home and away exchanged, 1 × votes too far apart");
  }
}
