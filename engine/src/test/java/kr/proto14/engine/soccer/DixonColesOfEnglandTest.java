package kr.proto14.engine.soccer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import kr.proto14.engine.pool.Probabilities;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The fit that another implementation of the published model was compared with. */
@Tag("data")
class DixonColesOfEnglandTest {
  private static final double DECAY = .0018;

  private static List<SoccerRow> threeSeasons() throws IOException {
    Path file =
        Path.of(Objects.requireNonNull(System.getProperty("proto14.data")), "soccer_odds.csv.gz");
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(line -> line.split(",", -1))
          .filter(cells -> cells[1].equals("England") && cells[2].equals("1"))
          .filter(cells -> cells[3].compareTo("2020") >= 0 && cells[3].compareTo("2022") <= 0)
          .map(DixonColesOfEnglandTest::row)
          .toList();
    }
  }

  private static SoccerRow row(String[] cells) {
    return Leagues.row(
        LocalDate.parse(cells[0]),
        Integer.parseInt(cells[3]),
        cells[4],
        cells[5],
        Integer.parseInt(cells[6]),
        Integer.parseInt(cells[7]));
  }

  @Test
  void arsenal_against_chelsea_has_the_chances_that_others_find() throws IOException {
    List<SoccerRow> rows = threeSeasons();

    DixonColes fitted = DixonColes.fit(rows, DECAY);
    Probabilities chances = fitted.chances("Arsenal", "Chelsea");

    assertThat(rows).hasSize(1_140);
    assertThat(chances.home()).isCloseTo(.314, within(1e-3));
    assertThat(chances.middle()).isCloseTo(.262, within(1e-3));
    assertThat(chances.away()).isCloseTo(.424, within(1e-3));
    assertThat(DixonColes.fit(rows, 0).again(DECAY).logLikelihood())
        .isCloseTo(fitted.logLikelihood(), within(1e-6));
  }
}
