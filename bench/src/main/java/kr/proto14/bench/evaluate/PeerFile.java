package kr.proto14.bench.evaluate;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import kr.proto14.engine.pool.Probabilities;

/**
 * Forecasts of somebody else: a file with the columns {@code league,date,home,away,p_home,p_draw,
 * p_away}.
 */
final class PeerFile {
  /** Chances that sum to less or more than 1 by this are not chances. */
  private static final double TOLERANCE = .02;

  private PeerFile() {}

  /**
   * Which match it is about.
   *
   * @param date as {@code 2022-08-05}
   */
  record Key(String league, String date, String home, String away) {}

  /**
   * All its forecasts.
   *
   * @throws IllegalArgumentException for a line without three chances that sum to 1, or a match
   *     that is forecast twice
   */
  static Map<Key, Probabilities> read(Path file) throws IOException {
    Map<Key, Probabilities> all = new HashMap<>();
    MatchTable.read(
        file,
        row -> {
          Key key =
              new Key(
                  MatchTable.cell(row, "league"),
                  MatchTable.cell(row, "date"),
                  MatchTable.cell(row, "home"),
                  MatchTable.cell(row, "away"));
          Probabilities chances =
              chances(row)
                  .orElseThrow(() -> new IllegalArgumentException("no three chances of " + key));
          if (all.put(key, chances) != null) {
            throw new IllegalArgumentException("forecast twice: " + key);
          }
        });
    return all;
  }

  private static Optional<Probabilities> chances(NamedCsvRecord row) {
    double sum = 0;
    double[] each = new double[3];
    String[] columns = {"p_home", "p_draw", "p_away"};
    for (int i = 0; i < each.length; i++) {
      OptionalDouble chance = MatchTable.number(row, columns[i]);
      if (chance.isEmpty() || !(chance.getAsDouble() > 0 && chance.getAsDouble() < 1)) {
        return Optional.empty();
      }
      each[i] = chance.getAsDouble();
      sum += each[i];
    }
    return Math.abs(sum - 1) > TOLERANCE
        ? Optional.empty()
        : Optional.of(Probabilities.ofWeights(each[0], each[1], each[2]));
  }
}
