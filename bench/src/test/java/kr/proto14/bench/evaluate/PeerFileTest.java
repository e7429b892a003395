package kr.proto14.bench.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kr.proto14.engine.pool.Probabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeerFileTest {
  private static final String HEADING = "league,date,home,away,p_home,p_draw,p_away\n";
  private static final String MATCH = "England/1,2022-08-05,Leeds,Wolves,";

  @TempDir Path folder;

  private Map<PeerFile.Key, Probabilities> read(String rows) throws IOException {
    return PeerFile.read(Files.writeString(folder.resolve("peer.csv"), HEADING + rows));
  }

  @Test
  void chances_that_sum_to_nearly_one_are_scaled() throws IOException {
    Map<PeerFile.Key, Probabilities> read = read(MATCH + "0.5,0.26,0.25\n");
    assertThat(read)
        .containsOnlyKeys(new PeerFile.Key("England/1", "2022-08-05", "Leeds", "Wolves"));
    Probabilities chances = read.values().iterator().next();
    assertThat(chances.home()).isCloseTo(.5 / 1.01, within(1e-12));
    assertThat(chances.home() + chances.middle() + chances.away()).isCloseTo(1, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0.5,0.3,0.3", "50,26,24", "0.5,0.5,0", "nan,0.5,0.5", "0.5,,0.5", "-1,1,1"})
  void what_are_no_three_chances_is_refused_with_its_match(String chances) {
    assertThatThrownBy(() -> read(MATCH + chances + "\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Leeds");
  }

  @Test
  void a_match_that_is_forecast_twice_is_refused() {
    String row = MATCH + "0.5,0.25,0.25\n";
    assertThatThrownBy(() -> read(row + row))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("forecast twice");
  }
}
