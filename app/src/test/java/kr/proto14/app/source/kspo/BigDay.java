package kr.proto14.app.source.kspo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import kr.proto14.standin.Game;
import kr.proto14.standin.RecordedLeague;
import kr.proto14.standin.RecordedMatch;
import kr.proto14.standin.RecordedResult;
import kr.proto14.standin.RecordedRound;
import kr.proto14.standin.RecordedTeam;
import kr.proto14.standin.RecordedVotes;
import kr.proto14.standin.Recordings;

/** A day with as many matches as one likes. */
final class BigDay {
  static final LocalDate DAY = LocalDate.of(2026, 9, 17);

  private static final Instant FIRST = Instant.parse("2026-09-16T16:00:00Z");

  private BigDay() {}

  static Recordings of(int matches) {
    var round =
        new RecordedRound(
            Game.SOCCER,
            260_999,
            FIRST.minus(Duration.ofDays(2)),
            FIRST,
            1,
            0,
            0,
            IntStream.rangeClosed(1, matches).mapToObj(BigDay::match).toList());
    return Recordings.builder().round(round).build();
  }

  private static RecordedMatch match(int number) {
    return new RecordedMatch(
        number,
        new RecordedLeague("X", "리그", false),
        FIRST.plus(Duration.ofMinutes(number)),
        new RecordedTeam("h" + number, "홈" + number),
        new RecordedTeam("a" + number, "원정" + number),
        new RecordedVotes(1, 0, 0),
        new RecordedResult("A", number % 9 + 1, 0));
  }
}
