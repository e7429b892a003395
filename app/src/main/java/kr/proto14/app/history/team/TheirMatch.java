package kr.proto14.app.history.team;

import java.util.Comparator;

/** A match of another source with what is known of its sides. */
record TheirMatch(Fixture fixture, Side home, Side away) {
  static final Comparator<TheirMatch> ORDER = Comparator.comparing(TheirMatch::fixture);
}
