package kr.proto14.app.notify.message;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.proto14.app.round.Report;
import kr.proto14.app.round.settle.Basis;
import kr.proto14.app.round.settle.Ending;
import kr.proto14.app.round.track.RoundScore;
import kr.proto14.app.round.track.Tips;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Score;

/** The 14 matches beside what was picked, what their endings rest on, and how many picks hit. */
final class ResultLines {
  private final Texts texts;
  private final Words words;
  private final Formats formats;
  private final Report report;
  private final Pool pool;
  private final Map<Integer, Ending> endings;

  ResultLines(Texts texts, Report report) {
    this.texts = texts;
    this.words = new Words(texts);
    this.formats = new Formats(texts);
    this.report = report;
    this.pool = report.settlement().round().pool();
    this.endings =
        report.settlement().endings().stream()
            .collect(Collectors.toMap(Ending::match, Function.identity()));
  }

  /** Appends a line for each match. */
  void addTo(Page page) {
    page.heading(texts.text("report.matches"));
    for (Match match : report.prediction().round().matches()) {
      addMatch(page, match);
    }
    if (!report.settlement().voided()) {
      page.line(texts.text("report.legend"));
      if (pool == Pool.BASKETBALL) {
        page.line(texts.text("basketball.legend"));
      }
    }
  }

  /** Appends what settled the matches for which two sources did not; nothing where they all did. */
  void addBasis(Page page) {
    for (Basis basis : Basis.values()) {
      List<Ending> resting =
          report.settlement().endings().stream()
              .filter(ending -> ending.basis() == basis && basis != Basis.TWO_SOURCES)
              .toList();
      if (!resting.isEmpty()) {
        String key = "basis." + basis.name().toLowerCase(Locale.ROOT).replace('_', '-');
        page.line(
            texts.text(key, Map.of("sources", sources(resting), "matches", numbers(resting))));
      }
    }
  }

  /** Appends the hits of the single picks and of those it is compared with. */
  void addHits(Page page) {
    RoundScore score = report.score();
    Tips ours = score.ours();
    page.heading(texts.text("report.hits"));
    page.line("", texts.text("report.single", formats.hits(ours)), "");
    if (score.voids() > 0) {
      page.line(texts.text("report.voids", Map.of("count", score.voids())));
    }
    if (ours.counted() > 0 && ours.hits() == ours.counted()) {
      page.line(texts.text("report.full"));
    }
    page.line(
        texts.text(
            "report.others",
            Map.of(
                "crowd", share(score.crowd()),
                "home", share(score.home()),
                "market", share(score.market()))));
  }

  private void addMatch(Page page, Match match) {
    Outcome pick = pick(match);
    Ending ending = endings.get(match.number());
    Map<String, String> named =
        Map.of("match", words.match(match), "pick", words.outcome(pool, pick));
    if (ending == null) {
      page.line(texts.text("report.unknown", named));
      return;
    }
    if (ending.outcome().isEmpty()) {
      String key = report.settlement().voided() ? "report.cancelled" : "report.void";
      page.line(texts.text(key, named));
      return;
    }
    Outcome actual = ending.outcome().get();
    String mark = report.settlement().voided() ? "" : mark(match, pick, actual);
    page.line(
        texts.text("report.pick", named),
        words.outcome(pool, actual),
        ending.score().map(score -> score(score, actual)).orElse("") + mark);
  }

  private String mark(Match match, Outcome pick, Outcome actual) {
    if (pick == actual) {
      return texts.text("report.mark.hit");
    }
    boolean covered = report.advice().ticket().picks().get(match.number() - 1).covers(actual);
    return texts.text(covered ? "report.mark.multi" : "report.mark.miss");
  }

  /** A score that shows another winner than the result must have gone on after the 90 minutes. */
  private String score(Score score, Outcome actual) {
    boolean later =
        score instanceof Score.MaybeExtended
            && actual == Outcome.MIDDLE
            && score.home() != score.away();
    String key = later ? "report.score.extended" : "report.score";
    return texts.text(key, Map.of("score", score.home() + ":" + score.away()));
  }

  private Outcome pick(Match match) {
    return report.prediction().probabilities().get(match.number() - 1).favourite();
  }

  private String sources(List<Ending> resting) {
    return resting.stream()
        .flatMap(ending -> ending.sources().stream())
        .distinct()
        .sorted()
        .map(source -> words.named("source.", source))
        .collect(Collectors.joining(", "));
  }

  private String numbers(List<Ending> resting) {
    return resting.size() == Pool.MATCHES
        ? texts.text("basis.all")
        : resting.stream()
            .map(ending -> words.number(ending.match()))
            .collect(Collectors.joining(", "));
  }

  private String share(Tips tips) {
    return tips.counted() == 0 ? texts.text("none") : tips.hits() + "/" + tips.counted();
  }
}
