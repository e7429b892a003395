package kr.proto14.app.source.betman;

import java.util.Map;
import java.util.Optional;
import kr.proto14.app.source.Said;
import kr.proto14.app.source.http.Fields;
import kr.proto14.app.source.http.Sightings;
import kr.proto14.app.source.http.Wording;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.MatchState;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Pool;

/**
 * The letters of {@code gameResult}: A 승, B middle, D 패, the reading that 56 settled matches bear
 * out; each is compared with the score where one stands beside it.
 */
final class LetterReader {
  private static final Map<String, Outcome> LETTERS =
      Map.of("A", Outcome.HOME, "B", Outcome.MIDDLE, "D", Outcome.AWAY);

  private static final int LONGEST = 20;

  private final Pool pool;
  private final Sightings sightings;

  LetterReader(Pool pool, Sightings sightings) {
    this.pool = pool;
    this.sightings = sightings;
  }

  /** What the letter says, empty where there is none yet or the match is void. */
  Optional<Said> read(Match match, Fields row) {
    Optional<String> letter = row.text("gameResult");
    if (letter.isEmpty() || match.state() == MatchState.VOID) {
      return Optional.empty();
    }
    Optional<Outcome> outcome = Optional.ofNullable(LETTERS.get(letter.get()));
    if (outcome.isEmpty()) {
      sightings.met("result-letter", letter.get(), "match state " + match.state());
      return Optional.of(new Said.Unclear(Wording.line(letter.get(), LONGEST)));
    }
    row.text("mchScore")
        .flatMap(Scores::parse)
        .flatMap(score -> Scores.outcome(pool, score))
        .ifPresent(scored -> compare(letter.get(), outcome.get(), scored));
    return outcome.map(Said.Ended::new);
  }

  private void compare(String letter, Outcome read, Outcome scored) {
    sightings.met(
        "result-letter-against-score",
        pool.key() + (read == scored ? " agrees" : " differs"),
        letter + " beside a score that gives " + scored);
  }
}
