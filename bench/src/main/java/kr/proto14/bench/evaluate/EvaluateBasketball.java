package kr.proto14.bench.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.proto14.engine.basketball.BasketballLeague;
import kr.proto14.engine.basketball.BasketballLog;
import kr.proto14.engine.basketball.BasketballRow;
import kr.proto14.engine.basketball.BasketballWalk;
import kr.proto14.engine.basketball.MarginHistory;
import kr.proto14.engine.basketball.OrderedProbit;
import kr.proto14.engine.basketball.RatingStyle;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;

/**
 * {@code make evaluate-basketball FILE=x.csv.gz TEST_FROM=season}: one JSON line per forecaster,
 * all on the same games: those of the seasons from {@code TEST_FROM} on, with a spread where the
 * file has any, of teams that have played before.
 *
 * <p>Everything is learnt as of the day of a game; probits and base rates as of its season.
 */
public final class EvaluateBasketball {
  private final BasketballLeague league;
  private final boolean spreads;
  private final int testFrom;
  private final MarginHistory closing = new MarginHistory();
  private final Comparison comparison;
  private OrderedProbit closingProbit;
  private int season = Integer.MIN_VALUE;

  /** What is believed of base rates before any game: thirty games. */
  private final double[] ended = {12, 9, 9};

  private final double[] current = new double[3];

  private EvaluateBasketball(BasketballFile file, int testFrom) {
    this.league = file.league();
    this.spreads = file.rows().stream().anyMatch(row -> row.spread().isPresent());
    this.testFrom = testFrom;
    this.comparison = new Comparison(spreads ? "closing" : "base");
    this.closingProbit = league.closingProbit(closing);
  }

  /**
   * Runs it.
   *
   * @param args the file and the first season to be tested, as the file numbers it
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 2 || args[0].isBlank() || !args[1].strip().matches("-?\\d{1,9}")) {
      System.err.println("usage: make evaluate-basketball FILE=x.csv.gz TEST_FROM=season");
      System.exit(64);
    }
    BasketballFile file = BasketballFile.read(Path.of(args[0]));
    if (file.unread() > 0) {
      System.err.println(file.unread() + " rows are no game, or repeat one; left out");
    }
    lines(file, Integer.parseInt(args[1].strip())).forEach(System.out::println);
  }

  static List<String> lines(BasketballFile file, int testFrom) {
    EvaluateBasketball evaluation = new EvaluateBasketball(file, testFrom);
    BasketballLeague league = file.league();
    List<RatingStyle> styles =
        evaluation.spreads
            ? List.of(league.scores(), league.pastSpreads())
            : List.of(league.scores());
    new BasketballWalk(new BasketballLog(file.rows()), league, styles)
        .from(LocalDate.EPOCH, evaluation::step);
    return evaluation.comparison.lines();
  }

  private void step(BasketballWalk.Step step) {
    BasketballRow row = step.row();
    begin(row.season());
    if (row.season() >= testFrom && row.spread().isPresent() == spreads) {
      compare(row, step.opinions());
    }
    current[place(row.outcome())]++;
    row.spread().ifPresent(spread -> closing.add(spread, row.outcome()));
  }

  private static int place(Outcome outcome) {
    return switch (outcome) {
      case HOME -> 0;
      case MIDDLE -> 1;
      case AWAY -> 2;
    };
  }

  private void begin(int next) {
    if (next > season) {
      closing.beginSeason();
      closingProbit = league.closingProbit(closing);
      for (int i = 0; i < current.length; i++) {
        ended[i] += current[i];
        current[i] = 0;
      }
      season = next;
    }
  }

  private void compare(BasketballRow row, List<Probabilities> opinions) {
    Map<String, Probabilities> said = new TreeMap<>();
    said.put("base", Probabilities.ofWeights(ended[0], ended[1], ended[2]));
    said.put("scores", opinions.getFirst());
    if (spreads) {
      said.put("past-spreads", opinions.getLast());
      said.put("closing", closingProbit.chances(row.spread().getAsDouble()));
    }
    comparison.add(said, row.outcome());
  }
}
