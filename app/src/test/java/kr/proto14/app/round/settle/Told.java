package kr.proto14.app.round.settle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kr.proto14.app.source.Claim;
import kr.proto14.app.source.Claim.Sign;
import kr.proto14.app.source.Said;
import kr.proto14.engine.pool.League;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.MatchState;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Score;
import kr.proto14.engine.pool.Team;

/** What sources told of match 1, and how it is judged. */
final class Told {
  static final Instant NOW = Instant.parse("2026-09-18T21:00:00Z");
  static final Instant A_DAY_AGO = NOW.minus(Reconciler.ONE_SIGN_STANDS);
  static final Match LEAGUE = match(new League("SC001", "K리그1"));
  static final Match CUP = match(new League("x9", "UEFA 유로파리그"));

  private final Pool pool;
  private final Match match;
  final List<Dated> claims = new ArrayList<>();

  Told(Pool pool, Match match) {
    this.pool = pool;
    this.match = match;
  }

  static Match match(League league) {
    return new Match(
        1,
        NOW.minusSeconds(86_400),
        league,
        new Team("H", "홈"),
        new Team("A", "원정"),
        MatchState.SCHEDULED);
  }

  Told letter(Outcome outcome) {
    return by("betman", Sign.LETTER, new Said.Ended(outcome), NOW);
  }

  Told letterForADay(Outcome outcome) {
    return by("betman", Sign.LETTER, new Said.Ended(outcome), A_DAY_AGO);
  }

  Told code(Outcome outcome) {
    return by("betman", Sign.CODE, new Said.Ended(outcome), NOW);
  }

  Told score(int home, int away) {
    return by("betman", Sign.SCORE, new Said.Scored(score(pool, home, away)), NOW);
  }

  Told scoreForADay(int home, int away) {
    return by("betman", Sign.SCORE, new Said.Scored(score(pool, home, away)), A_DAY_AGO);
  }

  Told cancelled(Sign sign, Instant since) {
    return by("betman", sign, new Said.Voided("취소"), since);
  }

  Told kspo(Said said) {
    return by("kspo", Sign.RESULT, said, NOW);
  }

  Told kspo(int home, int away) {
    return kspo(new Said.Scored(score(pool, home, away)));
  }

  Told by(String source, Sign sign, Said said, Instant since) {
    claims.removeIf(dated -> dated.claim().source().equals(source) && dated.claim().sign() == sign);
    claims.add(new Dated(new Claim(1, source, sign, said, since, "raw"), since));
    return this;
  }

  Verdict judged() {
    return new Reconciler(pool, "betman").judge(match, claims, NOW);
  }

  private static Score score(Pool pool, int home, int away) {
    return pool == Pool.SOCCER ? new Score.MaybeExtended(home, away) : new Score.Final(home, away);
  }
}
