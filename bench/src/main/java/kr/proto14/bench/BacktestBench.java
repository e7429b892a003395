package kr.proto14.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import kr.proto14.app.backtest.Backtest;
import kr.proto14.app.backtest.BacktestListener;
import kr.proto14.app.backtest.BacktestQuery;
import kr.proto14.app.backtest.BacktestResult;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.store.Store;

/** A backtest over an archive of a million matches, with the heap that the command has. */
final class BacktestBench {
  private BacktestBench() {}

  static void print() throws Exception {
    Path directory = Files.createTempDirectory("proto14-backtest");
    try (Store store = Store.embedded(directory.resolve("data"))) {
      new MillionMatches().fill(store);
      run(store, directory.resolve("kept"), "from nothing");
      run(store, directory.resolve("kept"), "with all seasons kept");
    } finally {
      Scratch.remove(directory);
    }
  }

  private static void run(Store store, Path kept, String what) {
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    Clock clock = Clock.fixed(MillionMatches.NOW, ZoneOffset.UTC);
    long start = System.nanoTime();
    BacktestResult result = new Backtest(store, clock, kept).run(BacktestQuery.everything(), new Progress(System.nanoTime()));
    System.out.printf(
        Locale.ROOT,
        "backtest of %,d matches %s: %s, %.0f s, peak heap %,d MB of %,d MB%n",
        MillionMatches.MATCHES,
        what,
        result.getClass().getSimpleName(),
        (System.nanoTime() - start) / 1e9,
        peak() >> 20,
        Runtime.getRuntime().maxMemory() >> 20);
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(MemoryUsage::getUsed)
        .sum();
  }

  /** A line now and then: the walk takes long. */
  private static final class Progress implements BacktestListener {
    private static final int EVERY = 100;

    private final long start;
    private int walked;

    Progress(long start) {
      this.start = start;
    }

    @Override
    public void planned(Map<LeagueKey, Integer> pieces, int kept, int changed) {
      int seasons = pieces.values().stream().mapToInt(Integer::intValue).sum();
      say(seasons + " seasons to walk, " + kept + " kept");
    }

    @Override
    public void walked(LeagueKey league, int season) {
      walked++;
      if (walked % EVERY == 0) {
        say(walked + " seasons walked");
      }
    }

    private void say(String what) {
      System.out.printf(
          Locale.ROOT,
          "  %s after %.0f s, peak heap %,d MB%n",
          what,
          (System.nanoTime() - start) / 1e9,
          peak() >> 20);
    }
  }
}
