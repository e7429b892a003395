package kr.proto14.app.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kr.proto14.app.testing.Databases;

/** Writes {@code docs/outages.md} and its picture, the same for a seed. */
final class OutageReport {
  private static final long SEED = 14;

  private OutageReport() {}

  /**
   * Lives so many days, and fails where anything is not as it must be.
   *
   * @return what was taken of the machine after the first outages, and at the end
   */
  static List<Usage> write(Path docs, int days) throws IOException, InterruptedException {
    try (OutageLife life = new OutageLife(Databases.SQLITE, days, SEED)) {
      List<Outage> warmUp = life.outages.subList(0, Outage.Kind.values().length + 1);
      warmUp.forEach(life::live);
      Usage early = Usage.settled();
      life.outages.subList(warmUp.size(), life.outages.size()).forEach(life::live);
      life.finish();
      OutageLifeTest.assertWhole(life);
      OutageFigures figures = new OutageFigures(life);
      Files.writeString(docs.resolve("outages.md"), head(days) + figures.markdown(), UTF_8);
      Files.writeString(docs.resolve("outages.svg"), figures.svg(), UTF_8);
      return List.of(early, early.laterWithin());
    }
  }

  private static String head(int days) {
    return String.format(
        Locale.ROOT,
        """
        # %d days of outages

        Written by `make outage-report`, not by hand: one daemon in virtual time on the embedded
        database, a new round every third day, outages drawn with seed %d. Each slot of the calendar
        is one row of the ledger, each that did not run on time has the reason of the outage that
        was put there, and the program fails where that is not so.

        ![timeline](outages.svg)

        """,
        days,
        SEED);
  }
}
