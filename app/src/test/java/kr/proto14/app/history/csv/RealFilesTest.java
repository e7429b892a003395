package kr.proto14.app.history.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kr.proto14.app.history.Sport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real files in the form of football-data.co.uk or close to it. */
@Tag("data")
class RealFilesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "soccer_odds.csv.gz,               188111, 100000",
    "soccer_recent_early_odds.csv.gz,   32170,  30000",
    "soccer_results_cc0.csv.gz,        223631,      0"
  })
  void every_row_is_read(String name, int rows, int leastOdds) {
    Path data = Path.of(System.getProperty("proto14.data"));
    Imports imports = new Imports(folder);

    var report = imports.run(data.resolve(name));

    assertThat(report).isInstanceOf(FileReport.Imported.class);
    assertThat(((FileReport.Imported) report).added().fresh()).isEqualTo(rows);
    assertThat(imports.archive.matches())
        .allMatch(match -> match.sport() == Sport.SOCCER)
        .filteredOn(match -> match.odds().isPresent())
        .hasSizeGreaterThanOrEqualTo(leastOdds);
  }
}
