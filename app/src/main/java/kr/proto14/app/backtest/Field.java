package kr.proto14.app.backtest;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.score.Scoreboard;

/**
 * Matches with the forecasters that can be compared on them, as all of them spoke of each.
 *
 * @param span which matches of a group these are
 * @param forecasters who is compared
 * @param matches by day, at least one
 */
record Field(Span span, Set<String> forecasters, List<JudgedMatch> matches) {
  /** Which matches of a group are compared. */
  enum Span {
    /** All, by those who spoke of every one. */
    ALL,
    /** Those of which all spoke who spoke of any: where some lack odds, the ones with odds. */
    COMMON;

    /** The name used in JSON and in files. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Field {
    requireNonNull(span, "span");
    forecasters = new LinkedHashSet<>(forecasters);
    matches = List.copyOf(matches);
  }

  /** The fields of a group; one where all spoke of every match. */
  static List<Field> of(List<JudgedMatch> group) {
    Set<String> any = new LinkedHashSet<>();
    group.forEach(match -> any.addAll(match.said().keySet()));
    Set<String> all = new LinkedHashSet<>(any);
    group.forEach(match -> all.retainAll(match.said().keySet()));
    List<Field> fields = new ArrayList<>();
    fields.add(new Field(Span.ALL, all, group));
    if (!all.equals(any)) {
      List<JudgedMatch> common =
          group.stream().filter(match -> match.said().keySet().containsAll(any)).toList();
      if (!common.isEmpty()) {
        fields.add(new Field(Span.COMMON, any, common));
      }
    }
    return fields;
  }

  /** The scores of all; matches of a day may err together. */
  Scoreboard board() {
    Scoreboard board = new Scoreboard(forecasters);
    for (JudgedMatch match : matches) {
      Map<String, Probabilities> said = new HashMap<>(match.said());
      said.keySet().retainAll(forecasters);
      board.add(match.day().toEpochDay(), match.outcome(), said);
    }
    return board;
  }
}
