package kr.proto14.bench.evaluate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the leagues of the 2023 Soccer Prediction Challenge are called in the other files. */
final class ChallengeLeagues {
  private static final String TABLE =
      """
      ARG1 Argentina/1 ar.1
      AUS1 AUSTRALIA_A_LEAGUE
      AUT1 Austria/1 at.1
      BEL1 Belgium/1 B1 be.1
      CHE1 Switzerland/1 ch.1
      DNK1 Denmark/1 dk.1
      ENG1 England/1 E0 eng.1
      ENG2 England/2 E1 eng.2
      ENG3 England/3 E2 eng.3
      ENG4 England/4 eng.4
      ENG5 England/5 eng.5
      FRA1 France/1 F1 fr.1
      FRA2 France/2 F2 fr.2
      GER1 Germany/1 D1 de.1
      GER2 Germany/2 D2 de.2
      GRE1 Greece/1 gr.1
      HOL1 Netherlands/1 N1 nl.1
      ITA1 Italy/1 I1 it.1
      ITA2 Italy/2 I2 it.2
      JPN1 Japan/1 JAPAN_J1_LEAGUE jp.1
      JPN2 JAPAN_J2_LEAGUE
      KOR1 SOUTH_KOREA_K_LEAGUE_1
      MEX1 Mexico/1 mx.1
      RUS1 Russia/1 ru.1
      SPA1 Spain/1 SP1 es.1
      SPA2 Spain/2 SP2 es.2
      USA1 USA/1 USA_MLS us.1
      """;

  private ChallengeLeagues() {}

  /** The other names by the challenge's, the most telling file first. */
  static Map<String, List<String>> table() {
    Map<String, List<String>> table = new TreeMap<>();
    TABLE
        .lines()
        .map(line -> List.of(line.split(" ", -1)))
        .forEach(words -> table.put(words.getFirst(), words.subList(1, words.size())));
    return table;
  }
}
