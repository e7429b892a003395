package kr.proto14.app.notify.message;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Picks;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;

/** The words for the things of the pool. */
final class Words {
  private final Texts texts;

  Words(Texts texts) {
    this.texts = texts;
  }

  /** Pool, year and number of a round. */
  String round(RoundId id) {
    return texts.text("round", named(id));
  }

  /** Year and number of a round, where the pool goes without saying. */
  String numbered(RoundId id) {
    return texts.text("round.numbered", named(id));
  }

  /** A round in a list of several. */
  String shortly(RoundId id) {
    return texts.text("pool.short." + id.pool().key()) + " " + numbered(id);
  }

  /** A pool as it stands above what is told of it. */
  String titled(Pool pool) {
    return texts.text("pool.icon." + pool.key()) + " " + texts.text("pool.name." + pool.key());
  }

  /** The words of a key; a key that is newer than the bundle stands for itself. */
  String named(String prefix, String key) {
    return texts.find(prefix + key).orElseGet(() -> Printable.of(key));
  }

  /** {@code 01. 홈 vs 원정}. */
  String match(Match match) {
    return texts.text(
        "match",
        Map.of(
            "number", number(match.number()),
            "home", Printable.of(match.home().name()),
            "away", Printable.of(match.away().name())));
  }

  /** A match's number as it stands before its teams: {@code 01}. */
  String number(int match) {
    return String.format(Locale.ROOT, "%02d", match);
  }

  /** 승, 무 or 5, 패. */
  String outcome(Pool pool, Outcome outcome) {
    return texts.text("outcome." + key(pool, outcome));
  }

  /** The marked outcomes of a match in slip order. */
  String picks(Pool pool, Picks picks) {
    return Arrays.stream(Outcome.values())
        .filter(picks::covers)
        .map(outcome -> outcome(pool, outcome))
        .collect(Collectors.joining(texts.text("multi.or")));
  }

  /** One letter for each outcome, seven a line. */
  String letters(Pool pool, List<Outcome> outcomes) {
    int half = Pool.MATCHES / 2;
    return row(pool, outcomes.subList(0, half))
        + "\n"
        + row(pool, outcomes.subList(half, Pool.MATCHES));
  }

  private String row(Pool pool, List<Outcome> outcomes) {
    return outcomes.stream()
        .map(outcome -> texts.text("outcome.letter." + key(pool, outcome)))
        .collect(Collectors.joining(" "));
  }

  private Map<String, String> named(RoundId id) {
    return Map.of(
        "pool", texts.text("pool." + id.pool().key()),
        "year", Integer.toString(id.year()),
        "round", Integer.toString(id.number()));
  }

  private static String key(Pool pool, Outcome outcome) {
    return pool.key() + "." + outcome.name().toLowerCase(Locale.ROOT);
  }
}
