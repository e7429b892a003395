package kr.proto14.app.testing;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import kr.proto14.standin.OddsRound;
import kr.proto14.standin.OddsRow;
import kr.proto14.standin.RecordedMatch;
import kr.proto14.standin.RecordedRound;
import kr.proto14.standin.RecordedVotes;
import kr.proto14.standin.Recordings;

/** Recordings as they look some hours later. */
public final class Moved {
  private Moved() {}

  /** The odds of the fixture with these sides, by the name of the home side. */
  public static Recordings odds(
      Recordings before, String home, double win, double draw, double lose) {
    return new Recordings(
        before.rounds(),
        before.oddsRounds().stream()
            .map(
                round ->
                    new OddsRound(
                        round.gmTs(),
                        round.saleStart(),
                        round.saleEnd(),
                        round.rows().stream()
                            .map(row -> isThreeWayOf(row, home) ? with(row, win, draw, lose) : row)
                            .toList()))
            .toList());
  }

  private static boolean isThreeWayOf(OddsRow row, String home) {
    return row.match().home().name().equals(home) && row.handicap() == 0 && row.draw() > 0;
  }

  private static OddsRow with(OddsRow row, double win, double draw, double lose) {
    return new OddsRow(row.match(), row.sport(), row.betType(), row.handicap(), win, draw, lose);
  }

  /** Votes that went from one outcome of a match to another. */
  public static Recordings votes(Recordings before, int number, long fromHomeToAway) {
    return match(
        before,
        number,
        match ->
            new RecordedMatch(
                match.number(),
                match.league(),
                match.kickOff(),
                match.home(),
                match.away(),
                new RecordedVotes(
                    match.votes().home() - fromHomeToAway,
                    match.votes().middle(),
                    match.votes().away() + fromHomeToAway),
                match.result()));
  }

  /** A match of the pool that starts later, while the fixture with odds does not. */
  public static Recordings kickOff(Recordings before, int number, Duration later) {
    return match(
        before,
        number,
        match ->
            new RecordedMatch(
                match.number(),
                match.league(),
                match.kickOff().plus(later),
                match.home(),
                match.away(),
                match.votes(),
                match.result()));
  }

  private static Recordings match(
      Recordings before, int number, UnaryOperator<RecordedMatch> change) {
    List<RecordedRound> rounds =
        before.rounds().stream()
            .map(
                round ->
                    new RecordedRound(
                        round.game(),
                        round.gmTs(),
                        round.saleStart(),
                        round.saleEnd(),
                        round.lines(),
                        round.carryOver(),
                        round.carryCount(),
                        round.matches().stream()
                            .map(match -> match.number() == number ? change.apply(match) : match)
                            .toList()))
            .toList();
    return new Recordings(rounds, before.oddsRounds());
  }
}
