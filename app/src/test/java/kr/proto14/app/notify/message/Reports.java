package kr.proto14.app.notify.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.round.Announcement;
import kr.proto14.app.round.Prediction;
import kr.proto14.app.round.Report;
import kr.proto14.app.round.Settlement;
import kr.proto14.app.round.settle.Basis;
import kr.proto14.app.round.settle.Ending;
import kr.proto14.app.round.track.PoolStatistics;
import kr.proto14.app.round.track.PoolStatistics.Extreme;
import kr.proto14.app.round.track.Rate;
import kr.proto14.app.round.track.Returned;
import kr.proto14.app.round.track.Returned.Certainty;
import kr.proto14.app.round.track.RoundScore;
import kr.proto14.app.round.track.Tips;
import kr.proto14.engine.forecast.MatchForecast;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.engine.pool.Score;

/** Reports on two real rounds; endings, scores and money are made up. */
final class Reports {
  static final Instant MORNING = Instant.parse("2026-09-20T21:00:00Z");
  static final Returned ESTIMATE = new Returned(640_000, 785_080, 930_000, Certainty.ESTIMATED);

  private static final String[] SOCCER = {
    "2 0:2", "1 2:0", "-", "1 3:1 L", "X 1:2e", "1", "-", "2 1:2", "X 0:0", "1 2:1 S", "2 0:1",
    "1 1:0", "1 4:0 D", "2 0:3"
  };
  private static final String[] BASKETBALL = {
    "1 112:101 L", "X 98:95 L", "X 101:104 L", "2 90:99 L", "2 88:120 L", "1 130:111 L",
    "X 77:75 L", "2 70:81 L", "1 91:80 L", "2 99:111 L", "1 119:104 L", "1 108:99 L",
    "2 87:102 L", "1 140:118 L"
  };

  private Reports() {}

  /** Two voids, a third prize, a second version that picks one match otherwise than the first. */
  static Report soccer() {
    Announcement told = Announcements.withVersion(Announcements.soccer(), 2);
    return new Report(
        new Settlement(id(told), 1, 2, endings(Pool.SOCCER, SOCCER)),
        told.prediction(),
        Optional.of(firstOf(told.prediction())),
        told.advice(),
        soccerScore(),
        List.of(0, 0, 1, 4),
        soccerStatistics(),
        MORNING);
  }

  /** All from Betman alone, nothing won. */
  static Report basketball() {
    Announcement told = Announcements.basketball();
    RoundScore score =
        score(id(told), new Tips(8, 14), new Tips(8, 14), new Tips(6, 14), new Tips(0, 0), 9);
    return new Report(
        new Settlement(id(told), 1, 1, endings(Pool.BASKETBALL, BASKETBALL)),
        told.prediction(),
        Optional.empty(),
        told.advice(),
        score,
        List.of(0, 0, 0, 0),
        basketballStatistics(),
        MORNING);
  }

  /** Three voids, and two matches nobody has a result of. */
  static Report voided() {
    Report whole = soccer();
    List<Ending> endings = new ArrayList<>(whole.settlement().endings());
    endings.set(4, ending(Pool.SOCCER, 5, "-"));
    endings.remove(13);
    endings.remove(12);
    RoundScore old = whole.score();
    RoundScore score =
        new RoundScore(
            old.round(),
            old.saleEnd(),
            true,
            3,
            new Tips(0, 0),
            new Tips(0, 0),
            new Tips(0, 0),
            new Tips(0, 0),
            0,
            16_000,
            new Returned(16_000, 16_000, 16_000, Certainty.REFUNDED));
    return new Report(
        new Settlement(old.round(), 1, 2, endings),
        whole.prediction(),
        whole.first(),
        whole.advice(),
        score,
        List.of(0, 0, 0, 0),
        soccerStatistics(),
        MORNING);
  }

  /** The soccer round after one match got another result. */
  static Report corrected() {
    Report first = soccer();
    List<Ending> endings = new ArrayList<>(first.settlement().endings());
    endings.set(11, ending(Pool.SOCCER, 12, "2 0:1"));
    return with(
        first,
        new Settlement(first.settlement().round(), 2, 2, endings),
        withReturned(
            new RoundScore(
                first.score().round(),
                first.score().saleEnd(),
                false,
                2,
                new Tips(8, 12),
                new Tips(8, 12),
                new Tips(5, 12),
                new Tips(7, 10),
                13,
                16_000,
                ESTIMATE),
            new Returned(2_100_500, 2_100_500, 2_100_500, Certainty.CONFIRMED)),
        List.of(0, 1, 4, 6));
  }

  static Report with(Report report, Settlement settlement, RoundScore score, List<Integer> lines) {
    return new Report(
        settlement,
        report.prediction(),
        report.first(),
        report.advice(),
        score,
        lines,
        report.statistics(),
        report.at());
  }

  static Report withReturned(Report report, Returned returned) {
    return with(
        report, report.settlement(), withReturned(report.score(), returned), report.lines());
  }

  static Report withStatistics(Report report, PoolStatistics statistics) {
    return new Report(
        report.settlement(),
        report.prediction(),
        report.first(),
        report.advice(),
        report.score(),
        report.lines(),
        statistics,
        report.at());
  }

  static RoundScore withReturned(RoundScore score, Returned returned) {
    return new RoundScore(
        score.round(),
        score.saleEnd(),
        score.voided(),
        score.voids(),
        score.ours(),
        score.crowd(),
        score.home(),
        score.market(),
        score.bestLine(),
        score.cost(),
        returned);
  }

  static RoundScore soccerScore() {
    return new RoundScore(
        RoundId.parse("G011-260054"),
        Announcements.SOCCER_END,
        false,
        2,
        new Tips(7, 12),
        new Tips(7, 12),
        new Tips(6, 12),
        new Tips(7, 10),
        12,
        16_000,
        ESTIMATE);
  }

  static RoundScore score(RoundId id, Tips ours, Tips crowd, Tips home, Tips market, int bestLine) {
    return new RoundScore(
        id,
        Announcements.SOCCER_END,
        false,
        0,
        ours,
        crowd,
        home,
        market,
        bestLine,
        16_000,
        Returned.NOTHING);
  }

  /** Twelve rounds, one void beside them. */
  static PoolStatistics soccerStatistics() {
    return new PoolStatistics(
        Pool.SOCCER,
        12,
        1,
        0.4823,
        Optional.of(new Extreme(RoundId.parse("G011-260051"), 10 / 14.0)),
        Optional.of(new Extreme(RoundId.parse("G011-260047"), 4 / 14.0)),
        0.5012,
        0.4790,
        0,
        Map.of(12, 1, 11, 3),
        192_000,
        new Returned(890_000, 1_035_430, 1_180_000, Certainty.ESTIMATED),
        1,
        new Rate(80, 166, 0.407, 0.558),
        new Rate(75, 166, 0.378, 0.528),
        new Rate(66, 166, 0.326, 0.474),
        new Rate(73, 150, 0.408, 0.566));
  }

  /** Three rounds, which is too few. */
  static PoolStatistics basketballStatistics() {
    return new PoolStatistics(
        Pool.BASKETBALL,
        3,
        0,
        0.5238,
        Optional.of(new Extreme(RoundId.parse("G027-260003"), 9 / 14.0)),
        Optional.of(new Extreme(RoundId.parse("G027-260002"), 5 / 14.0)),
        0.5238,
        0.5238,
        0,
        Map.of(),
        48_000,
        Returned.NOTHING,
        0,
        new Rate(22, 42, 0.377, 0.666),
        new Rate(21, 42, 0.355, 0.645),
        new Rate(17, 42, 0.270, 0.555),
        new Rate(0, 0, 0, 1));
  }

  /** A pool of which nothing was ever settled. */
  static PoolStatistics none(Pool pool) {
    Rate none = new Rate(0, 0, 0, 1);
    return new PoolStatistics(
        pool,
        0,
        0,
        0,
        Optional.empty(),
        Optional.empty(),
        0,
        0,
        0,
        Map.of(),
        0,
        Returned.NOTHING,
        0,
        none,
        none,
        none,
        none);
  }

  private static Prediction firstOf(Prediction second) {
    List<MatchForecast> matches = new ArrayList<>(second.matches());
    MatchForecast last = matches.getLast();
    matches.set(13, new MatchForecast(14, new Probabilities(0.25, 0.5, 0.25), last.voices()));
    return new Prediction(second.round(), 1, second.asOf(), matches, second.inputs());
  }

  private static List<Ending> endings(Pool pool, String[] texts) {
    List<Ending> endings = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      endings.add(ending(pool, i + 1, texts[i]));
    }
    return endings;
  }

  /** Reads {@code 1 2:0}: outcome, score ({@code e}: perhaps extended), and what it rests on. */
  private static Ending ending(Pool pool, int number, String text) {
    String[] words = text.split(" ", -1);
    Basis basis =
        switch (words.length > 2 ? words[2] : "") {
          case "L" -> Basis.LETTER_AND_SCORE;
          case "D" -> Basis.ONE_SIGN_FOR_A_DAY;
          case "S" -> Basis.SCORE_OVER_LETTER;
          default -> Basis.TWO_SOURCES;
        };
    List<String> sources =
        basis == Basis.TWO_SOURCES ? List.of("betman", "kspo") : List.of("betman");
    Optional<Outcome> outcome =
        words[0].equals("-") ? Optional.empty() : Optional.of(Outcome.ofSign(words[0].charAt(0)));
    Optional<Score> score =
        words.length > 1 ? Optional.of(score(pool, words[1])) : Optional.empty();
    return new Ending(number, outcome, score, sources, basis);
  }

  private static Score score(Pool pool, String text) {
    String[] sides = text.replace("e", "").split(":", -1);
    int home = Integer.parseInt(sides[0]);
    int away = Integer.parseInt(sides[1]);
    if (pool == Pool.BASKETBALL) {
      return new Score.Final(home, away);
    }
    return text.endsWith("e")
        ? new Score.MaybeExtended(home, away)
        : new Score.Regulation(home, away);
  }

  private static RoundId id(Announcement told) {
    return told.prediction().round().id();
  }
}
