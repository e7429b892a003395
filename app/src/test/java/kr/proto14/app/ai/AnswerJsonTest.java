package kr.proto14.app.ai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kr.proto14.app.ai.answer.Absence;
import kr.proto14.app.ai.answer.Answer;
import kr.proto14.app.ai.answer.Said;
import kr.proto14.app.ai.question.FactKind;
import kr.proto14.app.store.Json;
import kr.proto14.app.testing.Rounds;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.Round;
import kr.proto14.engine.pool.Team;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerJsonTest {
  private static final Round ROUND =
      Rounds.round("G011-260054", Instant.parse("2026-09-22T03:00:00Z"));
  private static final Match FIRST = ROUND.matches().getFirst();
  private static final Probabilities CHANCES = new Probabilities(0.5, 0.3, 0.2);

  private static JsonNode stored(Said said, Set<FactKind> known) {
    Answer answer = new Answer(new TreeMap<>(Map.of(1, said)));
    return Json.read(Json.write(AnswerJson.write(ROUND, answer, Map.of(1, known))));
  }

  private static Said.Chances giving(String... reasons) {
    return new Said.Chances(CHANCES, List.of(reasons), true);
  }

  private static Match of(Team home, Team away) {
    return new Match(1, FIRST.kickOff(), FIRST.league(), home, away, FIRST.state());
  }

  private static List<Optional<FactKind>> facts(Set<FactKind> known, String... reasons) {
    return AnswerJson.reasons("kimi", stored(giving(reasons), known), FIRST).stream()
        .map(Reason::fact)
        .toList();
  }

  @Test
  void what_was_said_is_read_as_it_was() {
    Said.Chances said = giving("순위: 홈 2위", "몸이 가볍다");
    assertThat(AnswerJson.read(stored(said, Set.of()), FIRST)).contains(said);
  }

  @ParameterizedTest
  @EnumSource
  void every_reason_of_an_absence_is_read_as_it_was(Absence why) {
    assertThat(AnswerJson.read(stored(new Said.Absent(why), Set.of()), FIRST))
        .contains(new Said.Absent(why));
  }

  @Test
  void it_is_of_its_two_sides_alone_and_of_their_order() {
    JsonNode body = stored(giving(), Set.of());
    Team other = new Team("elsewhere", "다른 팀");
    assertThat(AnswerJson.read(body, of(FIRST.home(), FIRST.away()))).isPresent();
    assertThat(AnswerJson.read(body, of(other, FIRST.away()))).isEmpty();
    assertThat(AnswerJson.read(body, of(FIRST.home(), other))).isEmpty();
    assertThat(AnswerJson.read(body, of(FIRST.away(), FIRST.home()))).isEmpty();
    assertThat(AnswerJson.read(body, ROUND.matches().get(1))).isEmpty();
  }

  @Test
  void a_reason_names_a_fact_only_where_the_block_held_one() {
    Set<FactKind> known = EnumSet.of(FactKind.VOTES, FactKind.FORM);
    assertThat(facts(known, "투표: 승 53%", "순위: 홈 2위", "핵심 공격수 부상"))
        .containsExactly(Optional.of(FactKind.VOTES), Optional.empty(), Optional.empty());
    assertThat(facts(Set.of(), "투표: 승 53%")).containsExactly(Optional.empty());
  }

  @Test
  void of_two_facts_it_is_of_the_one_that_it_names_first() {
    Set<FactKind> all = EnumSet.allOf(FactKind.class);
    assertThat(facts(all, "최근 경기 4승, 배당도 낮다", "배당이 낮고 최근 4승"))
        .containsExactly(Optional.of(FactKind.FORM), Optional.of(FactKind.ODDS));
  }
}
