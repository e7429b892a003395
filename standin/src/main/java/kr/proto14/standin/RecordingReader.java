package kr.proto14.standin;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one round from its file of facts and its file of synthetic additions. */
final class RecordingReader {
  private final Directory directory;
  private final List<String> facts;
  private final List<String> synthetic;
  private final RecordedRound round;

  RecordingReader(Directory directory, List<String> facts, List<String> synthetic) {
    this.directory = directory;
    this.facts = facts;
    this.synthetic = synthetic;
    this.round = readRound();
  }

  RecordedRound round() {
    return round;
  }

  OddsRound oddsRound() {
    String[] head = words(synthetic, "odds-round");
    List<OddsRow> rows = lines(synthetic, "odds").stream().map(this::odds).toList();
    return new OddsRound(Integer.parseInt(head[0]), time(head, 1), time(head, 3), rows);
  }

  private RecordedRound readRound() {
    String[] name = words(facts, "round");
    String[] carry = words(facts, "carry");
    String[] sale = words(synthetic, "sale");
    Game game = Game.of(name[0]);
    Map<Integer, String[]> scores = scores();
    return new RecordedRound(
        game,
        Integer.parseInt(name[1]),
        time(sale, 0),
        time(sale, 2),
        Long.parseLong(words(facts, "lines")[0]),
        Long.parseLong(carry[0]),
        Integer.parseInt(carry[1]),
        lines(facts, "match").stream().map(line -> match(game.sport(), line, scores)).toList());
  }

  private RecordedMatch match(Sport sport, String line, Map<Integer, String[]> scores) {
    String[] cells = Cells.of("match", line);
    String[] votes = Cells.words(cells[5]);
    int number = Integer.parseInt(cells[0]);
    return new RecordedMatch(
        number,
        directory.league(cells[1]),
        Korea.at(cells[2]),
        directory.team(sport, cells[3]),
        directory.team(sport, cells[4]),
        new RecordedVotes(
            Long.parseLong(votes[0]), Long.parseLong(votes[1]), Long.parseLong(votes[2])),
        cells.length < 7 ? null : result(cells[6], scores.get(number)));
  }

  private static RecordedResult result(String letter, String @Nullable [] score) {
    if (score == null) {
      throw new IllegalStateException("a result letter without a score");
    }
    return new RecordedResult(letter, Integer.parseInt(score[1]), Integer.parseInt(score[2]));
  }

  private OddsRow odds(String line) {
    String[] cells = Cells.of("odds", line);
    String[] prices = Cells.words(cells[3]);
    return new OddsRow(
        round.matches().get(Integer.parseInt(cells[0]) - 1),
        round.game().sport(),
        cells[1],
        Double.parseDouble(cells[2]),
        Double.parseDouble(prices[0]),
        Double.parseDouble(prices[1]),
        Double.parseDouble(prices[2]));
  }

  private Map<Integer, String[]> scores() {
    Map<Integer, String[]> scores = new HashMap<>();
    for (String line : lines(synthetic, "score")) {
      String[] words = Cells.words(Cells.rest("score", line));
      scores.put(Integer.parseInt(words[0]), words);
    }
    return scores;
  }

  private static Instant time(String[] words, int from) {
    return Korea.at(words[from] + ' ' + words[from + 1]);
  }

  private static List<String> lines(List<String> file, String keyword) {
    return file.stream().filter(line -> line.startsWith(keyword + ' ')).toList();
  }

  private static String[] words(List<String> file, String keyword) {
    return Cells.words(Cells.rest(keyword, lines(file, keyword).getFirst()));
  }
}
