package kr.proto14.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed report of outages; {@code make outage-report} lives ninety days and writes it. */
class OutageReportTest {
  private static final int DAYS = Integer.getInteger("proto14.outages.days", 0);
  private static final int FEW = 12;
  private static final double TOLERATED = 1.1;

  @Test
  void days_of_outages_are_accounted_for_and_leave_no_thread_and_no_file_open(@TempDir Path none)
      throws Exception {
    Path docs = DAYS == 0 ? none : Path.of(System.getProperty("proto14.root"), "docs");
    List<Usage> usage = OutageReport.write(docs, DAYS == 0 ? FEW : DAYS);
    assertThat(docs.resolve("outages.md")).content().contains("| lost | 0 |");
    assertThat(docs.resolve("outages.svg")).content().endsWith("</svg>\n");
    Usage early = usage.getFirst();
    Usage end = usage.getLast();
    assertThat((double) end.threads()).isLessThanOrEqualTo(early.threads() * TOLERATED);
    assertThat((double) end.files()).isLessThanOrEqualTo(early.files() * TOLERATED);
  }
}
