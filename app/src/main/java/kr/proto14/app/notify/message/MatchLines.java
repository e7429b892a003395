package kr.proto14.app.notify.message;

import java.util.List;
import java.util.Map;
import kr.proto14.app.round.Announcement;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.MatchState;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.pool.Votes;

/** The lines of the 14 matches, the single line, and where the crowd thinks otherwise. */
final class MatchLines {
  private static final int VOIDS_THAT_END_A_ROUND = 3;

  private final Texts texts;
  private final Words words;
  private final Formats formats;
  private final Pool pool;
  private final List<Match> matches;
  private final List<Probabilities> probabilities;
  private final Map<Integer, Votes> votes;

  MatchLines(Texts texts, Announcement announcement) {
    this.texts = texts;
    this.words = new Words(texts);
    this.formats = new Formats(texts);
    this.pool = announcement.prediction().round().id().pool();
    this.matches = announcement.prediction().round().matches();
    this.probabilities = announcement.prediction().probabilities();
    this.votes = announcement.votes();
  }

  /** Appends the 14 matches with their picks. */
  void addTo(Page page) {
    page.heading(texts.text("prediction.matches"));
    for (Match match : matches) {
      page.line(
          words.match(match) + texts.text("match.arrow"),
          words.outcome(pool, pick(match)),
          sure(match));
    }
    page.line(
        texts.text(
            "sureness.legend",
            Map.of("likely", Sureness.LIKELY_FROM, "upset", Sureness.UPSET_BELOW)));
    if (pool == Pool.BASKETBALL) {
      page.line(texts.text("basketball.legend"));
    }
    long voids = matches.stream().filter(match -> match.state() == MatchState.VOID).count();
    if (voids > 0) {
      String key = voids < VOIDS_THAT_END_A_ROUND ? "void.legend" : "void.round";
      page.line(texts.text(key, Map.of("count", voids)));
    }
  }

  /** Appends the single line. */
  void addSingle(Page page) {
    page.heading(texts.text("single.heading"))
        .block(words.letters(pool, matches.stream().map(this::pick).toList()));
  }

  /** Appends the matches in which the crowd's favourite is not ours; nothing without votes. */
  void addCrowd(Page page) {
    if (matches.stream().noneMatch(this::voted)) {
      return;
    }
    List<Match> differing = matches.stream().filter(this::differs).toList();
    if (differing.isEmpty()) {
      page.gap().line(texts.text("crowd.same"));
      return;
    }
    page.heading(texts.text("crowd.heading"));
    for (Match match : differing) {
      Probabilities crowd = crowd(match);
      page.line(
          texts.text(
              "crowd.pick",
              Map.of(
                  "match", words.match(match),
                  "crowd", words.outcome(pool, crowd.favourite()),
                  "percent", formats.percent(crowd.of(crowd.favourite())),
                  "ours", words.outcome(pool, pick(match)))));
    }
  }

  private Outcome pick(Match match) {
    return chances(match).favourite();
  }

  private Probabilities chances(Match match) {
    return probabilities.get(match.number() - 1);
  }

  private String sure(Match match) {
    if (match.state() == MatchState.VOID) {
      return texts.text("match.void");
    }
    double chance = chances(match).of(pick(match));
    String mark = texts.text("sureness." + Sureness.of(chance).key());
    String sure =
        texts.text("match.sure", Map.of("percent", formats.percent(chance), "mark", mark));
    return match.state() == MatchState.UNSETTLED ? sure + texts.text("match.unsettled") : sure;
  }

  private boolean voted(Match match) {
    Votes counted = votes.get(match.number());
    return counted != null && counted.total() > 0 && match.state() != MatchState.VOID;
  }

  private boolean differs(Match match) {
    if (!voted(match)) {
      return false;
    }
    Probabilities crowd = crowd(match);
    return crowd.of(crowd.favourite()) > crowd.of(pick(match));
  }

  private Probabilities crowd(Match match) {
    Votes counted = votes.getOrDefault(match.number(), new Votes(0, 0, 0));
    return Probabilities.ofWeights(
        (double) counted.home(), (double) counted.middle(), (double) counted.away());
  }
}
