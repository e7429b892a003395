package kr.proto14.app.ai.question;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kr.proto14.app.testing.Rounds;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Round;

/** Questions about made-up rounds. */
public final class SampleQuestions {
  private static final Instant SALE_END = Instant.parse("2026-09-16T14:00:00Z");

  private SampleQuestions() {}

  /** A question of fourteen soccer matches. */
  public static Question soccer() {
    return of("G011-260043");
  }

  /** A question of fourteen basketball games. */
  public static Question basketball() {
    return of("G027-260012");
  }

  private static Question of(String id) {
    Round round = Rounds.round(id, SALE_END);
    return new QuestionWriter(true)
        .write(round.id(), round.matches().stream().map(SampleQuestions::facts).toList());
  }

  static MatchFacts facts(Match match) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(FactKind.BASE, "이 리그 최근 3년: 홈 기준 승 44%, 무 27%, 패 29%"));
    facts.add(new Fact(FactKind.TABLE, "홈 2위/12팀 / 원정 " + match.number() + "위/12팀"));
    if (match.number() % 2 == 0) {
      facts.add(new Fact(FactKind.ODDS, "배당 승 2.10, 무 3.20, 패 3.40"));
    }
    return new MatchFacts(match, facts);
  }
}
