package kr.proto14.engine.pool;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Rounds for tests: team H1 plays A1 in match 1, and so on. */
public final class Rounds {
  public static final Instant SALE_END = Instant.parse("2026-09-12T05:00:00Z");

  private Rounds() {}

  public static Round soccer() {
    return new Round(new RoundId(Pool.SOCCER, 2026, 54), SALE_END, matches());
  }

  public static List<Match> matches() {
    return IntStream.rangeClosed(1, Pool.MATCHES).mapToObj(Rounds::match).toList();
  }

  public static Match match(int number) {
    return new Match(
        number,
        SALE_END.plusSeconds(600),
        new League("SC001", "K리그1"),
        new Team("H" + number, "홈" + number),
        new Team("A" + number, "원정" + number),
        MatchState.SCHEDULED);
  }
}
