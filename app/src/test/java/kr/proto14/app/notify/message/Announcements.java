package kr.proto14.app.notify.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import kr.proto14.app.round.Advice;
import kr.proto14.app.round.Announcement;
import kr.proto14.app.round.Prediction;
import kr.proto14.app.source.Money;
import kr.proto14.app.source.Provenance;
import kr.proto14.engine.forecast.Group;
import kr.proto14.engine.forecast.MatchForecast;
import kr.proto14.engine.forecast.MatchForecast.Voice;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.League;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.MatchState;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.Round;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.engine.pool.Team;
import kr.proto14.engine.pool.Votes;
import kr.proto14.engine.ticket.BestMultiPick;

/** Announcements of two real rounds; names, votes and money are real, market chances are not. */
final class Announcements {
  static final String SEAL = "3f9a0c51be27d4867a1b90ce55d2f8034c6e7719ab20fd3385e46b0c91d7aa62";
  static final Instant SOCCER_END = Instant.parse("2026-09-19T14:00:00Z");

  private static final String[] SOCCER = {
    "브라이턴,아스널,206081,357073,1169023,22,26,52",
    "에버턴,입스위치,1050015,433463,248699,54,26,20",
    "뉴캐슬U,헐시티,835283,511003,385891,58,24,18",
    "A빌바오,알라베스,1147061,362140,222976,60,25,15",
    "노팅엄F,코번트리,1339526,246551,146100,,,",
    "셀타비고,라싱산탄,708860,573315,450002,49,27,24",
    "헤타페,말라가,938686,564311,229180,51,30,19",
    "본머스,리버풀,335239,415360,981578,24,25,51",
    "리즈U,크리스털,1197461,315320,219396,43,29,28",
    "AT마드,레알마드,392329,481777,858071,34,29,37",
    "풀럼,맨체스U,328141,452460,951576,30,27,43",
    "데포아코,베티스,294685,449302,988190,,,",
    "비야레알,레반테,1265019,286525,180633,69,19,12",
    "발렌시아,소시에다,499709,655632,576836,37,31,32"
  };

  private static final String[] BASKETBALL = {
    "클리캐벌,덴버너게,634543,140314,124398,,,",
    "뉴욕닉스,애틀호크,634971,183741,80543,,,",
    "시카불스,올랜매직,220238,342818,336199,,,",
    "밀워벅스,샬럿호네,645162,150062,104031,,,",
    "뉴올펠리,포틀트레,281227,269220,348808,,,",
    "LA레이커,멤피그리,512537,220312,166406,,,",
    "울산모비,한국가스,305216,428639,165400,,,",
    "고양소노,KT소닉붐,134428,296583,468244,,,",
    "서울SK,안양정관,249213,415487,234555,,,",
    "마이히트,미네울브,358796,340138,200321,,,",
    "뉴욕닉스,필라76s,481887,235256,182112,,,",
    "토론랩터,애틀호크,609440,161943,127872,,,",
    "시카불스,샬럿호네,478924,261478,158853,,,",
    "골든워리,유타재즈,719201,112717,67337,,,"
  };

  private Announcements() {}

  /** Odds for twelve matches, votes for the other two. */
  static Announcement soccer() {
    return announcement(
        RoundId.parse("G011-260054"),
        SOCCER_END,
        SOCCER,
        new Money(1_732_177_000L, 1_732_177, 1_047_831_000L, 2, 1_480_875_250L),
        Instant.parse("2026-09-19T07:27:00Z"));
  }

  /** Votes alone. */
  static Announcement basketball() {
    return announcement(
        RoundId.parse("G027-260001"),
        Instant.parse("2026-01-03T00:20:00Z"),
        BASKETBALL,
        new Money(899_255_000L, 899_255, 367_663_500L, 3, 592_477_250L),
        Instant.parse("2026-01-01T03:05:00Z"));
  }

  static Announcement at(Announcement told, Instant at) {
    return new Announcement(
        told.prediction(), told.seal(), told.advice(), told.money(), told.votes(), at);
  }

  static Announcement withVotes(Announcement told, Map<Integer, Votes> votes) {
    return new Announcement(
        told.prediction(), told.seal(), told.advice(), told.money(), votes, told.at());
  }

  static Announcement withMoney(Announcement told, Money money) {
    return new Announcement(
        told.prediction(), told.seal(), told.advice(), money, told.votes(), told.at());
  }

  static Announcement withBudget(Announcement told, int budget) {
    return new Announcement(
        told.prediction(),
        told.seal(),
        advice(told.prediction(), budget),
        told.money(),
        told.votes(),
        told.at());
  }

  static Announcement withVersion(Announcement told, int version) {
    Prediction old = told.prediction();
    return withPrediction(
        told, new Prediction(old.round(), version, old.asOf(), old.matches(), old.inputs()));
  }

  static Announcement from(Announcement told, Provenance provenance) {
    Prediction old = told.prediction();
    return withPrediction(
        told,
        new Prediction(
            old.round(), old.version(), old.asOf(), old.matches(), old.inputs(), provenance));
  }

  static Announcement withMatches(Announcement told, UnaryOperator<Match> change) {
    Prediction old = told.prediction();
    Round round =
        new Round(
            old.round().id(),
            old.round().saleEnd(),
            old.round().matches().stream().map(change).toList());
    return withPrediction(
        told, new Prediction(round, old.version(), old.asOf(), old.matches(), old.inputs()));
  }

  static Announcement withVoices(Announcement told, UnaryOperator<List<Voice>> change) {
    Prediction old = told.prediction();
    List<MatchForecast> forecasts =
        old.matches().stream()
            .map(
                match ->
                    new MatchForecast(
                        match.number(), match.probabilities(), change.apply(match.voices())))
            .toList();
    return withPrediction(
        told, new Prediction(old.round(), old.version(), old.asOf(), forecasts, old.inputs()));
  }

  static Match named(Match match, String home, String away) {
    return new Match(
        match.number(),
        match.kickOff(),
        match.league(),
        new Team(match.home().id(), home),
        new Team(match.away().id(), away),
        match.state());
  }

  static Match inState(Match match, MatchState state) {
    return new Match(
        match.number(), match.kickOff(), match.league(), match.home(), match.away(), state);
  }

  static Voice estimate(String name, Group group, double weight) {
    return new Voice(name, group, new Opinion.Estimate(new Probabilities(0.5, 0.25, 0.25)), weight);
  }

  static Voice absent(String name, Group group, String reason) {
    return new Voice(name, group, new Opinion.Abstention(reason), 0);
  }

  private static Announcement withPrediction(Announcement told, Prediction prediction) {
    return new Announcement(
        prediction, told.seal(), told.advice(), told.money(), told.votes(), told.at());
  }

  private static Announcement announcement(
      RoundId id, Instant saleEnd, String[] rows, Money money, Instant at) {
    List<Match> matches = new ArrayList<>();
    List<MatchForecast> forecasts = new ArrayList<>();
    Map<Integer, Votes> votes = new HashMap<>();
    for (int number = 1; number <= Pool.MATCHES; number++) {
      String[] cells = rows[number - 1].split(",", -1);
      matches.add(match(number, saleEnd, cells));
      votes.put(
          number,
          new Votes(Long.parseLong(cells[2]), Long.parseLong(cells[3]), Long.parseLong(cells[4])));
      forecasts.add(forecast(number, cells));
    }
    Prediction prediction =
        new Prediction(new Round(id, saleEnd, matches), 1, at, forecasts, List.of("raw"));
    return new Announcement(prediction, SEAL, advice(prediction, 16_000), money, votes, at);
  }

  private static Advice advice(Prediction prediction, int budget) {
    return new Advice(
        prediction.round().id(),
        prediction.version(),
        budget,
        14,
        "multi",
        BestMultiPick.within(prediction.probabilities(), budget));
  }

  private static Match match(int number, Instant saleEnd, String[] cells) {
    return new Match(
        number,
        saleEnd.plusSeconds(600),
        new League("", ""),
        new Team("H" + number, cells[0]),
        new Team("A" + number, cells[1]),
        MatchState.SCHEDULED);
  }

  private static MatchForecast forecast(int number, String[] cells) {
    Probabilities crowd = weights(cells, 2);
    Opinion said = new Opinion.Estimate(crowd);
    if (cells[5].isEmpty()) {
      return new MatchForecast(
          number,
          crowd,
          List.of(
              absent("market", Group.MARKET, "no-odds"), new Voice("crowd", Group.CROWD, said, 1)));
    }
    Probabilities market = weights(cells, 5);
    return new MatchForecast(
        number,
        market,
        List.of(
            new Voice("market", Group.MARKET, new Opinion.Estimate(market), 1),
            new Voice("crowd", Group.CROWD, said, 0)));
  }

  private static Probabilities weights(String[] cells, int from) {
    return Probabilities.ofWeights(
            Double.parseDouble(cells[from]),
            Double.parseDouble(cells[from + 1]),
            Double.parseDouble(cells[from + 2]))
        .rounded();
  }
}
