package kr.proto14.app.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import kr.proto14.app.testing.Databases;

/** Writes {@code docs/outages.md} and its picture: ninety days, the same for a seed. */
public final class OutageReport {
  private static final long SEED = 14;

  private OutageReport() {}

  /**
   * Arguments: the folder to write to, and how many days.
   *
   * @throws IOException if the files cannot be written
   * @throws InterruptedException if interrupted
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path docs = Path.of(args[0]);
    int days = Integer.parseInt(args[1]);
    try (OutageLife life = new OutageLife(Databases.SQLITE, days, SEED)) {
      Usage early = null;
      for (Outage outage : life.outages) {
        life.live(outage);
        if (early == null && life.outages.indexOf(outage) == Outage.Kind.values().length) {
          early = Usage.now();
        }
      }
      life.finish();
      OutageLifeTest.assertWhole(life);
      OutageFigures figures = new OutageFigures(life);
      Files.writeString(docs.resolve("outages.md"), head(days) + figures.markdown(), UTF_8);
      Files.writeString(docs.resolve("outages.svg"), figures.svg(), UTF_8);
      System.out.println("early: " + early);
      System.out.println("end:   " + Usage.now());
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
