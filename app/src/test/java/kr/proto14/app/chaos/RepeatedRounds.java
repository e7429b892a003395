package kr.proto14.app.chaos;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import kr.proto14.app.testing.AppBench;
import kr.proto14.standin.RecordedMatch;
import kr.proto14.standin.RecordedRound;
import kr.proto14.standin.Recordings;

/** A recorded round over and over, each time with another number and on other days. */
final class RepeatedRounds {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final RecordedRound MODEL = AppBench.soccer53().rounds().getFirst();

  private RepeatedRounds() {}

  /**
   * Rounds that go on sale one after the other.
   *
   * @param first when the first does
   * @param apart time from one to the next
   * @param sale how long each is on sale; its matches all start an hour later
   */
  static List<RecordedRound> of(Instant first, Duration apart, Duration sale, int rounds) {
    List<RecordedRound> all = new ArrayList<>();
    int year = 0;
    int number = 0;
    for (int i = 0; i < rounds; i++) {
      Instant start = first.plus(apart.multipliedBy(i));
      int its = start.plus(sale).atZone(SEOUL).getYear() % 100;
      number = its == year ? number + 1 : 1;
      year = its;
      all.add(round(year * 10_000 + number, start, start.plus(sale)));
    }
    return all;
  }

  /** The same as a site may show them, without fixed odds. */
  static Recordings shown(List<RecordedRound> rounds) {
    return new Recordings(rounds, List.of());
  }

  private static RecordedRound round(int gmTs, Instant start, Instant end) {
    List<RecordedMatch> matches =
        MODEL.matches().stream()
            .map(
                match ->
                    new RecordedMatch(
                        match.number(),
                        match.league(),
                        end.plus(Duration.ofHours(1)),
                        match.home(),
                        match.away(),
                        match.votes(),
                        match.result()))
            .toList();
    return new RecordedRound(
        MODEL.game(),
        gmTs,
        start,
        end,
        MODEL.lines(),
        MODEL.carryOver(),
        MODEL.carryCount(),
        matches);
  }
}
