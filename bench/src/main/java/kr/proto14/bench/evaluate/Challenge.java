package kr.proto14.bench.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kr.proto14.bench.evaluate.ChallengeData.Fixture;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.SoccerRow;

/**
 * {@code make challenge DATA=dir OUT=file.csv}: forecasts of the 714 matches of the 2023 Soccer
 * Prediction Challenge from what was known on the eve of its first day. How views are pooled is
 * learned from the same forecasts made on earlier days.
 */
public final class Challenge {
  /** How matches end where nothing is known of a league. */
  private static final Probabilities USUAL = Probabilities.ofWeights(.45, .26, .29);

  private Challenge() {}

  /**
   * Runs it.
   *
   * @param args the folder of the data, the file to write
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    List<Fixture> fixtures = ChallengeData.fixtures(folder);
    ChallengeData data = ChallengeData.read(folder);
    Map<Fixture, Probabilities> forecasts = forecasts(data, fixtures);
    StringBuilder out = new StringBuilder("id,p_home,p_draw,p_away\n");
    for (Fixture fixture : fixtures) {
      Probabilities p = forecasts.getOrDefault(fixture, USUAL);
      out.append(
          String.format(
              Locale.ROOT, "%s,%.9f,%.9f,%.9f%n", fixture.id(), p.home(), p.middle(), p.away()));
    }
    Files.writeString(Path.of(args[1]), out, UTF_8);
    Files.writeString(Path.of(args[1] + ".names.tsv"), data.nameTable(), UTF_8);
    System.out.printf(Locale.ROOT, "%d matches forecast into %s%n", fixtures.size(), args[1]);
  }

  private static Map<Fixture, Probabilities> forecasts(ChallengeData data, List<Fixture> fixtures) {
    Map<String, List<Fixture>> byLeague = new TreeMap<>();
    for (Fixture fixture : fixtures) {
      if (data.leagues().containsKey(fixture.league())) {
        byLeague.computeIfAbsent(fixture.league(), _ -> new ArrayList<>()).add(fixture);
      }
    }
    Map<ChallengeOutlook, ChallengeLogit> pools = new HashMap<>();
    Map<Fixture, Probabilities> forecasts = new HashMap<>();
    byLeague.forEach(
        (name, asked) -> {
          ChallengeLeague league = data.league(name);
          ChallengeOutlook outlook = ChallengeData.outlook(league);
          ChallengeLogit pool = pools.computeIfAbsent(outlook, of -> learned(data, of));
          List<SoccerRow> rows = asked.stream().map(data::row).toList();
          List<ChallengeCase> cases =
              new ChallengeWalk(league, outlook).cases(ChallengeData.EVE, rows);
          for (int i = 0; i < cases.size(); i++) {
            forecasts.put(asked.get(i), pool.chances(cases.get(i)));
          }
        });
    return forecasts;
  }

  private static ChallengeLogit learned(ChallengeData data, ChallengeOutlook outlook) {
    List<ChallengeCase> past =
        ChallengePast.cases(data.leagues().values(), outlook, ChallengePast.cuts());
    return ChallengeLogit.of(past, ChallengeData.EVE);
  }
}
