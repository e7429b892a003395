package kr.proto14.app.history.betman;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.source.FetchResult;
import kr.proto14.app.source.FetchResult.Failed;
import kr.proto14.app.source.FetchResult.Fetched;
import kr.proto14.app.source.betman.BetmanSource;
import kr.proto14.app.source.betman.ClosedFixtureRounds;
import kr.proto14.app.source.betman.ClosedFixtureRounds.Closed;

/** The closed rounds back to a day, the newest first. */
final class ClosedRounds {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final int MOST_PAGES = 100;
  private static final int CENTURY = 2000;
  private static final int ROUNDS_A_YEAR = 10_000;

  private ClosedRounds() {}

  /** Reads page after page until one lies wholly before the day. */
  static FetchResult<List<Closed>> back(BetmanSource betman, LocalDate from) {
    Map<Integer, Closed> rounds = new LinkedHashMap<>();
    for (int page = 0; page < MOST_PAGES; page++) {
      switch (betman.closedFixtures(page * BetmanSource.PAGE)) {
        case Failed<ClosedFixtureRounds>(var fault) -> {
          return new Failed<>(fault);
        }
        case Fetched<ClosedFixtureRounds>(ClosedFixtureRounds read) -> {
          int before = rounds.size();
          read.rounds().forEach(round -> rounds.putIfAbsent(round.gmTs(), round));
          boolean older = read.rounds().stream().noneMatch(round -> isWanted(round, from));
          boolean last = (page + 1) * (long) BetmanSource.PAGE >= read.total();
          if (older || last || rounds.size() == before) {
            return new Fetched<>(wanted(rounds, from));
          }
        }
      }
    }
    return new Fetched<>(wanted(rounds, from));
  }

  private static List<Closed> wanted(Map<Integer, Closed> rounds, LocalDate from) {
    return rounds.values().stream()
        .filter(round -> isWanted(round, from))
        .sorted(Comparator.comparing(ClosedRounds::end).thenComparingInt(Closed::gmTs).reversed())
        .toList();
  }

  private static boolean isWanted(Closed round, LocalDate from) {
    return !end(round).atZone(SEOUL).toLocalDate().isBefore(from);
  }

  /** The end of its sale, else the last moment of the year in its number. */
  private static Instant end(Closed round) {
    Optional<Instant> known = round.saleEnd();
    return known.orElseGet(
        () ->
            LocalDate.of(CENTURY + round.gmTs() / ROUNDS_A_YEAR % 100, 12, 31)
                .atStartOfDay(SEOUL)
                .toInstant());
  }
}
