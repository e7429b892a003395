package kr.proto14.bench;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kr.proto14.app.ai.Asked;
import kr.proto14.app.ai.Panel;
import kr.proto14.app.ai.PanelLimits;
import kr.proto14.app.ai.member.Member;
import kr.proto14.app.ai.question.Fact;
import kr.proto14.app.ai.question.FactKind;
import kr.proto14.app.ai.question.MatchFacts;
import kr.proto14.app.ai.question.Question;
import kr.proto14.app.ai.question.QuestionWriter;
import kr.proto14.engine.pool.League;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.MatchState;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.engine.pool.Team;

/**
 * What the panel takes beyond its slowest member: writing the question, five requests at once, five
 * answers of 14 matches read. The first asking stands alone, in a JVM that has asked nobody before;
 * a round is asked about once or twice.
 */
final class PanelBench {
  private static final int RUNS = 40;
  private static final String BAR = "<= 200 ms";
  private static final String COLD = "none: classes are loaded, without an AOT cache";
  private static final Instant KICK_OFF = Instant.parse("2026-09-16T15:00:00Z");

  private PanelBench() {}

  static void print() {
    try (FiveModels models = new FiveModels();
        HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Panel panel =
          new Panel(
              new PanelLimits(Duration.ofMinutes(1), 5, Duration.ZERO), threads, System::nanoTime);
      List<Member> members = models.members(http);
      double[] first = {overhead(panel, members)};
      double[] millis = new double[RUNS];
      for (int run = 0; run < RUNS; run++) {
        millis[run] = overhead(panel, members);
      }
      System.out.println(new Sample(first).line("panel beyond its slowest member, first in a JVM", "ms", COLD));
      System.out.println(new Sample(millis).line("panel beyond its slowest member", "ms", BAR));
    }
  }

  private static double overhead(Panel panel, List<Member> members) {
    List<Asked> heard = new ArrayList<>();
    long start = System.nanoTime();
    panel.ask(question(), members, heard::add);
    double took = (System.nanoTime() - start) / 1e6;
    boolean isWhole =
        heard.size() == members.size()
            && heard.stream().allMatch(asked -> asked.answer().absences().isEmpty());
    if (!isWhole) {
      throw new IllegalStateException("answers are missing: " + heard);
    }
    return took - FiveModels.slowest().toMillis();
  }

  private static Question question() {
    return new QuestionWriter(true)
        .write(
            new RoundId(Pool.SOCCER, 2026, 43),
            IntStream.rangeClosed(1, Pool.MATCHES).mapToObj(PanelBench::facts).toList());
  }

  private static MatchFacts facts(int number) {
    Match match =
        new Match(
            number,
            KICK_OFF,
            new League("SC001", "K리그1"),
            new Team("H" + number, "홈 " + number),
            new Team("A" + number, "원정 " + number),
            MatchState.SCHEDULED);
    String games = "홈 상대팀 2:1승, 원정 상대팀 0:0무, 홈 상대팀 1:3패, 홈 상대팀 2:2무, 원정 상대팀 0:1패";
    return new MatchFacts(
        match,
        List.of(
            new Fact(FactKind.BASE, "이 리그 최근 3년: 홈 기준 승 44%, 무 27%, 패 29%"),
            new Fact(FactKind.TABLE, "홈 2위/12팀 (9승 3무 2패) / 원정 7위/12팀 (5승 4무 5패)"),
            new Fact(FactKind.FORM, "홈 " + games + " / 원정 " + games),
            new Fact(FactKind.HEAD_TO_HEAD, "홈팀 기준 " + games),
            new Fact(FactKind.REST, "홈 4일 만의 경기 / 원정 7일 만의 경기"),
            new Fact(FactKind.RATING, "홈 공격 1.21배, 실점 0.80배 / 원정 공격 0.95배, 실점 1.02배"),
            new Fact(FactKind.VOTES, "투표율 승 55%, 무 25%, 패 20%"),
            new Fact(FactKind.ODDS, "배당 승 1.80, 무 3.40, 패 4.20")));
  }
}
