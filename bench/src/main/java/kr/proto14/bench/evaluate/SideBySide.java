package kr.proto14.bench.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.proto14.bench.evaluate.SoccerFile.Played;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.SoccerBacktest;

/**
 * {@code make side-by-side}: prepares the matches of the five big leagues for a peer, and prints
 * our figures beside the closing odds, and beside the peer's where its forecasts are there.
 */
public final class SideBySide {
  private static final List<String> BIG_FIVE =
      List.of("England/1", "Spain/1", "Germany/1", "Italy/1", "France/1");

  /** Those before it were used for tuning. */
  private static final int FIRST_SEASON = 2022;

  private static final String CLOSING = "closing";

  private SideBySide() {}

  /**
   * Runs it.
   *
   * @param args the file of odds, the folder for what a peer reads, and, where there is one, the
   *     file that a peer wrote
   */
  public static void main(String[] args) throws IOException {
    List<Played> matches = new ArrayList<>(SoccerFile.read(Path.of(args[0])));
    matches.removeIf(match -> !BIG_FIVE.contains(match.league()));
    Path prepared = Path.of(args[1]).resolve("matches.csv");
    prepare(matches, prepared);
    Map<PeerFile.Key, Probabilities> peer =
        args.length > 2 && !args[2].isEmpty() ? PeerFile.read(Path.of(args[2])) : Map.of();
    List<Judged> judged = judge(matches);
    print("seasons from 2021/22, all matches with closing odds", judged, List.of(CLOSING));
    if (peer.isEmpty()) {
      System.out.println("for a peer: " + prepared);
    } else {
      print("those that the peer forecast, too", joined(judged, peer), List.of(CLOSING, "peer"));
    }
  }

  /** A match with what each forecaster said. */
  private record Judged(EvaluateSoccer.Told told, Map<String, Probabilities> said) {}

  private static boolean isAsked(Played match) {
    return match.row().season() >= FIRST_SEASON && match.closing().isPresent();
  }

  private static List<Judged> judge(List<Played> matches) {
    List<Played> asked = matches.stream().filter(SideBySide::isAsked).toList();
    return EvaluateSoccer.told(asked, matches).stream()
        .map(told -> new Judged(told, told.said()))
        .toList();
  }

  private static List<Judged> joined(List<Judged> judged, Map<PeerFile.Key, Probabilities> peer) {
    List<Judged> both = new ArrayList<>();
    for (Judged one : judged) {
      Optional.ofNullable(peer.get(one.told().key()))
          .ifPresent(
              chances -> {
                Map<String, Probabilities> said = new TreeMap<>(one.said());
                said.put("peer", chances);
                both.add(new Judged(one.told(), said));
              });
    }
    return both;
  }

  private static void print(String what, List<Judged> judged, List<String> references) {
    Comparison comparison = new Comparison(references.getFirst());
    judged.forEach(one -> comparison.add(one.said(), SoccerBacktest.outcome(one.told().row())));
    System.out.println();
    System.out.println("Five big leagues, " + what + ": n = " + judged.size());
    comparison.table(references).forEach(System.out::println);
  }

  private static void prepare(List<Played> matches, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (BufferedWriter text = Files.newBufferedWriter(file, UTF_8);
        CsvWriter rows = CsvWriter.builder().build(text)) {
      rows.writeRecord("league", "date", "home", "away", "hg", "ag", "asked");
      for (Played match : matches) {
        rows.writeRecord(
            match.league(),
            match.row().date().toString(),
            match.row().home(),
            match.row().away(),
            whole(match.row().goals().home()),
            whole(match.row().goals().away()),
            isAsked(match) ? "1" : "0");
      }
    }
  }

  private static String whole(double goals) {
    return Long.toString(Math.round(goals));
  }
}
