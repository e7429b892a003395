package kr.proto14.app.demo;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.standin.OddsRound;
import kr.proto14.standin.OddsRow;
import kr.proto14.standin.RecordedMatch;
import kr.proto14.standin.RecordedRound;
import kr.proto14.standin.Recordings;

/**
 * The rounds of the season: two of soccer at their own dates, and one of basketball whose dates are
 * moved by whole weeks, so that both pools are on sale within ten days.
 */
final class Repertoire {
  static final RoundId BASKETBALL = RoundId.parse("G027-260001");
  static final RoundId MIDWEEK = RoundId.parse("G011-260053");
  static final RoundId WEEKEND = RoundId.parse("G011-260054");
  private static final Duration MOVED_BY = Duration.ofDays(7 * 36);

  /** Odds of the first outcome fall to this part of themselves, those of the last one rise. */
  private static final double SHORTER = 0.62;

  private static final int EVERY_SO_MANY = 4;

  private final Map<RoundId, RecordedRound> rounds = new HashMap<>();
  private final Recordings all;

  private Repertoire(List<RecordedRound> rounds, List<OddsRound> odds) {
    this.all = new Recordings(rounds, odds);
    rounds.forEach(
        round -> this.rounds.put(RoundId.parse(round.game().gmId() + "-" + round.gmTs()), round));
  }

  static Repertoire load() {
    Recordings bundled = Recordings.bundled();
    RecordedRound basketball = Theatre.recorded(BASKETBALL, bundled);
    List<RecordedRound> soccer =
        List.of(Theatre.recorded(MIDWEEK, bundled), Theatre.recorded(WEEKEND, bundled));
    Recordings later = Theatre.only(basketball, bundled).movedBy(MOVED_BY);
    List<RecordedRound> rounds = new java.util.ArrayList<>(soccer);
    rounds.addAll(later.rounds());
    List<OddsRound> odds = new java.util.ArrayList<>(later.oddsRounds());
    soccer.forEach(round -> odds.addAll(Theatre.only(round, bundled).oddsRounds()));
    return new Repertoire(rounds, odds.stream().distinct().toList());
  }

  /** What Betman knows. */
  Recordings recordings() {
    return all;
  }

  /** A round as it is played here. */
  RecordedRound round(RoundId id) {
    return java.util.Objects.requireNonNull(rounds.get(id), id.toString());
  }

  /** The same after the odds of some matches of a round have moved. */
  Recordings moved(RoundId id) {
    List<RecordedMatch> matches = round(id).matches();
    return new Recordings(
        all.rounds(),
        all.oddsRounds().stream()
            .map(
                odds ->
                    new OddsRound(
                        odds.gmTs(),
                        odds.saleStart(),
                        odds.saleEnd(),
                        odds.rows().stream()
                            .map(row -> matches.contains(row.match()) ? moved(row) : row)
                            .toList()))
            .toList());
  }

  private static OddsRow moved(OddsRow row) {
    return row.match().number() % EVERY_SO_MANY != 0 || row.handicap() != 0
        ? row
        : new OddsRow(
            row.match(),
            row.sport(),
            row.betType(),
            row.handicap(),
            Math.max(1.01, row.win() * SHORTER),
            row.draw() / SHORTER,
            row.lose() / SHORTER);
  }
}
