package kr.proto14.bench.evaluate;

import java.time.LocalDate;
import java.util.List;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.SoccerRow;

/**
 * A match as it looked some days before.
 *
 * @param league its league
 * @param cut the first day that was not known
 * @param row the match
 * @param views what each view said of it
 * @param facts what else bears on it, see {@link ChallengeWalk}
 * @param elo lead of the home side by a plain Elo
 */
record ChallengeCase(
    String league,
    LocalDate cut,
    SoccerRow row,
    List<Probabilities> views,
    List<Double> facts,
    double elo) {
  ChallengeCase {
    views = List.copyOf(views);
    facts = List.copyOf(facts);
  }
}
