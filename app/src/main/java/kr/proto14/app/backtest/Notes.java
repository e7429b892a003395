package kr.proto14.app.backtest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.history.PastOdds;
import kr.proto14.app.history.Sport;
import kr.proto14.app.round.Note;
import kr.proto14.engine.soccer.SoccerModel;

/**
 * Says what must be known to read the figures.
 *
 * @param unknown basketball leagues of the archive for which the model has no values
 */
record Notes(Set<LeagueKey> unknown) {
  /** Fewer matches tell nothing: the error of a lead is about as large as the usual lead. */
  static final int FEW = 500;

  Notes {
    unknown = Set.copyOf(unknown);
  }

  List<Note> of(Sport sport, List<JudgedMatch> matches, List<ScoreRow> scores) {
    List<Note> notes = new ArrayList<>();
    int days = scores.getFirst().days();
    notes.add(note("sample", "matches", matches.size(), "days", days));
    if (matches.size() < FEW) {
      notes.add(note("few", "matches", matches.size(), "enough", FEW));
    }
    notes.add(note("errors"));
    notes.addAll(market(sport, matches));
    long tuned = matches.stream().filter(Tuning::saw).count();
    if (tuned > 0) {
      String key = sport == Sport.SOCCER ? "tuned-soccer" : "tuned-basketball";
      notes.add(note(key, "matches", tuned, "of", matches.size()));
    }
    if (sport == Sport.SOCCER && !spoke(matches, SoccerModel.SHOTS.key())) {
      notes.add(note("no-shots"));
    }
    if (sport == Sport.SOCCER) {
      notes.add(note("pooling", "enough", SoccerModel.ENOUGH_TO_POOL));
    }
    if (sport == Sport.BASKETBALL && !unknown.isEmpty()) {
      String names =
          unknown.stream().sorted().map(LeagueKey::toString).collect(Collectors.joining(", "));
      notes.add(note("no-values", "leagues", names));
    }
    notes.add(note("accuracy"));
    return notes;
  }

  private static List<Note> market(Sport sport, List<JudgedMatch> matches) {
    long spoken = matches.stream().filter(match -> said(match, Voices.MARKET)).count();
    if (spoken == 0) {
      return List.of(note("no-odds"));
    }
    List<Note> notes = new ArrayList<>();
    long closing = matches.stream().filter(match -> had(match, PastOdds.Kind.CLOSING)).count();
    long early = matches.stream().filter(match -> had(match, PastOdds.Kind.EARLY)).count();
    if (closing > 0) {
      notes.add(note("closing", "matches", closing, "of", matches.size()));
    }
    if (early > 0) {
      notes.add(note("early", "matches", early, "of", matches.size()));
    }
    if (closing > 0 && early > 0) {
      notes.add(note("mixed"));
    }
    if (sport == Sport.BASKETBALL) {
      notes.add(note("spreads", "matches", spoken, "of", matches.size()));
    }
    if (spoken < matches.size()) {
      notes.add(note("common"));
    }
    return notes;
  }

  private static boolean spoke(List<JudgedMatch> matches, String forecaster) {
    return matches.stream().anyMatch(match -> said(match, forecaster));
  }

  private static boolean said(JudgedMatch match, String forecaster) {
    return match.said().containsKey(forecaster);
  }

  private static boolean had(JudgedMatch match, PastOdds.Kind kind) {
    return match.odds().filter(kind::equals).isPresent();
  }

  private static Note note(String key, Object... arguments) {
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      named.put(arguments[i].toString(), word(arguments[i + 1]));
    }
    return new Note("backtest-" + key, named);
  }

  private static String word(Object argument) {
    return argument instanceof Number number
        ? String.format(Locale.ROOT, "%,d", number.longValue())
        : argument.toString();
  }
}
