package kr.proto14.app.round.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import kr.proto14.app.round.track.PoolStatistics.Extreme;
import kr.proto14.app.round.track.Season.Entry;
import kr.proto14.app.round.track.Season.Row;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The statistics of a season, recomputed from its flat rows without the scores of rounds. */
class SeasonTest {
  private static final int ROUNDS = 60;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void a_season_of_60_rounds_adds_up_to_what_its_matches_tell(long seed) {
    Season season = new Season(seed, ROUNDS);
    PoolStatistics sum = Statistics.of(Pool.BASKETBALL, season.scores);
    Set<RoundId> refunded = refunded(season.rows);
    List<Row> rows =
        season.rows.stream()
            .filter(row -> !refunded.contains(row.round()))
            .sorted(Comparator.comparing(Row::saleEnd))
            .toList();
    List<Extreme> shares = shares(rows);

    assertThat(refunded).as("seed %d", seed).isNotEmpty();
    assertThat(sum.rounds()).as("seed %d", seed).isEqualTo(ROUNDS - refunded.size());
    assertThat(sum.voidRounds()).as("seed %d", seed).isEqualTo(refunded.size());
    assertAverages(sum, shares, seed);
    assertTickets(sum, rows, seed);
    assertMoney(sum, season.entries, refunded, seed);
    assertRate(sum.ours(), rows, row -> Optional.of(row.ours()), seed);
    assertRate(sum.crowd(), rows, row -> Optional.of(row.crowd()), seed);
    assertRate(sum.home(), rows, _ -> Optional.of(Outcome.HOME), seed);
    assertRate(sum.market(), rows, Row::market, seed);
  }

  private static Set<RoundId> refunded(List<Row> rows) {
    Map<RoundId, Integer> voids = new HashMap<>();
    for (Row row : rows) {
      if (row.ended().isEmpty()) {
        voids.merge(row.round(), 1, Integer::sum);
      }
    }
    voids.values().removeIf(count -> count < 3);
    return new HashSet<>(voids.keySet());
  }

  /** Hit rate of each round by one running mean a round, in order of time. */
  private static List<Extreme> shares(List<Row> rows) {
    Map<RoundId, double[]> means = new LinkedHashMap<>();
    for (Row row : rows) {
      if (row.ended().isPresent()) {
        double[] mean = means.computeIfAbsent(row.round(), _ -> new double[2]);
        mean[1]++;
        mean[0] += ((row.hits(row.ours()) ? 1 : 0) - mean[0]) / mean[1];
      }
    }
    return means.entrySet().stream()
        .map(round -> new Extreme(round.getKey(), round.getValue()[0]))
        .toList();
  }

  private static void assertAverages(PoolStatistics sum, List<Extreme> shares, long seed) {
    double best = shares.stream().mapToDouble(Extreme::share).max().orElseThrow();
    double worst = shares.stream().mapToDouble(Extreme::share).min().orElseThrow();

    assertThat(sum.average()).as("seed %d", seed).isCloseTo(mean(shares, ROUNDS), within(1e-12));
    assertThat(sum.last5()).as("seed %d", seed).isCloseTo(mean(shares, 5), within(1e-12));
    assertThat(sum.last10()).as("seed %d", seed).isCloseTo(mean(shares, 10), within(1e-12));
    assertExtreme(sum.best(), shares, best, seed);
    assertExtreme(sum.worst(), shares, worst, seed);
  }

  private static void assertExtreme(
      Optional<Extreme> extreme, List<Extreme> shares, double share, long seed) {
    RoundId earliest =
        shares.stream()
            .filter(round -> Math.abs(round.share() - share) < 1e-9)
            .findFirst()
            .orElseThrow()
            .round();
    assertThat(extreme.orElseThrow().round()).as("seed %d", seed).isEqualTo(earliest);
    assertThat(extreme.orElseThrow().share()).as("seed %d", seed).isCloseTo(share, within(1e-12));
  }

  private static double mean(List<Extreme> shares, int rounds) {
    double sum = 0;
    int counted = 0;
    for (Extreme round : shares.reversed()) {
      if (counted < rounds) {
        sum += round.share();
        counted++;
      }
    }
    return sum / counted;
  }

  /** The best line misses exactly the played matches whose outcome nobody marked. */
  private static void assertTickets(PoolStatistics sum, List<Row> rows, long seed) {
    Map<RoundId, Integer> misses = new HashMap<>();
    Map<RoundId, Integer> wrong = new HashMap<>();
    for (Row row : rows) {
      boolean missed = row.ended().map(came -> !row.marked().covers(came)).orElse(false);
      boolean failed = row.ended().map(came -> came != row.ours()).orElse(false);
      misses.merge(row.round(), missed ? 1 : 0, Integer::sum);
      wrong.merge(row.round(), failed ? 1 : 0, Integer::sum);
    }
    Map<Integer, Integer> tiers = new TreeMap<>();
    for (int tier = 11; tier <= 14; tier++) {
      int allowed = 14 - tier;
      tiers.put(tier, (int) misses.values().stream().filter(m -> m == allowed).count());
    }

    assertThat(sum.tiers()).as("seed %d", seed).isEqualTo(tiers);
    assertThat(sum.fullHits())
        .as("seed %d", seed)
        .isEqualTo((int) wrong.values().stream().filter(count -> count == 0).count());
  }

  private static void assertMoney(
      PoolStatistics sum, List<Entry> entries, Set<RoundId> refunded, long seed) {
    List<Entry> paid = entries.stream().filter(e -> !refunded.contains(e.round())).toList();

    assertThat(sum.cost()).as("seed %d", seed).isEqualTo(total(paid, Entry::cost));
    assertThat(sum.returned())
        .as("seed %d", seed)
        .isEqualTo(
            new Returned(
                total(paid, entry -> entry.returned().low()),
                total(paid, entry -> entry.returned().likely()),
                total(paid, entry -> entry.returned().high()),
                Returned.Certainty.ESTIMATED));
    assertThat(sum.unknownReturns()).as("seed %d", seed).isZero();
  }

  private static long total(List<Entry> entries, ToLongFunction<Entry> amount) {
    return entries.stream().mapToLong(amount).sum();
  }

  private static void assertRate(
      Rate rate, List<Row> rows, Function<Row, Optional<Outcome>> adviser, long seed) {
    int hits = 0;
    int counted = 0;
    for (Row row : rows) {
      Optional<Outcome> pick = adviser.apply(row);
      if (row.ended().isPresent() && pick.isPresent()) {
        counted++;
        hits += row.hits(pick.get()) ? 1 : 0;
      }
    }

    assertThat(rate.hits()).as("seed %d", seed).isEqualTo(hits);
    assertThat(rate.counted()).as("seed %d", seed).isEqualTo(counted);
    double share = (double) hits / counted;
    assertThat(rate.low()).as("seed %d", seed).isCloseTo(end(share, counted, 0), within(1e-9));
    assertThat(rate.high()).as("seed %d", seed).isCloseTo(end(share, counted, 1), within(1e-9));
  }

  /** The share towards {@code far} that is 1.96 standard errors away, by halving. */
  private static double end(double share, int counted, double far) {
    double inside = share;
    double outside = far;
    for (int i = 0; i < 100; i++) {
      double middle = (inside + outside) / 2;
      double errors = Math.abs(share - middle) / Math.sqrt(middle * (1 - middle) / counted);
      if (errors < 1.959963984540054) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return inside;
  }
}
