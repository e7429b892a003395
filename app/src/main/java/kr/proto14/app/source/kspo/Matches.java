package kr.proto14.app.source.kspo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import kr.proto14.app.source.http.Sightings;

/** The matches of one day, each once: two rows that disagree leave its result unresolved. */
final class Matches {
  private record Identity(Optional<Instant> kickOff, String sport, String home, String away) {}

  private final LocalDate day;
  private final Sightings sightings;
  private final Map<Identity, KspoMatch> matches = new LinkedHashMap<>();

  Matches(LocalDate day, Sightings sightings) {
    this.day = day;
    this.sightings = sightings;
  }

  /** Takes a match; one of another day, which the portal mixes in, is left out. */
  void add(KspoMatch match) {
    if (!match.date().equals(day)) {
      sightings.met("match-ymd", "another day than asked for", day + " " + match.date());
      return;
    }
    var identity = new Identity(match.kickOff(), match.sportName(), match.home(), match.away());
    matches.merge(identity, match, this::merged);
  }

  List<KspoMatch> all() {
    return List.copyOf(matches.values());
  }

  private KspoMatch merged(KspoMatch one, KspoMatch other) {
    if (one.result().equals(other.result()) || other.result() instanceof KspoResult.None) {
      return one;
    }
    if (one.result() instanceof KspoResult.None) {
      return other;
    }
    sightings.met("row", "twice with two results", Answer.call(day, 1));
    // Sorted, so that the order in which the two came does not matter.
    var versions = new TreeSet<>(List.of(told(one.result()), told(other.result())));
    return one.ended(new KspoResult.Unresolved(String.join(" / ", versions)));
  }

  private static String told(KspoResult result) {
    return switch (result) {
      case KspoResult.ScoreGiven(var score) -> score.home() + ":" + score.away();
      case KspoResult.OutcomeGiven(var winner) -> "winner " + winner;
      case KspoResult.Cancelled() -> "취소";
      case KspoResult.None() -> "";
      case KspoResult.Unresolved(String text) -> text;
    };
  }
}
