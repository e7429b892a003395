package kr.proto14.engine.basketball;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;

/**
 * Forecasts games that were played as if they were still to come. Ratings are learnt as of the day
 * of a game; probits and base rates as of its season.
 */
public final class BasketballBacktest {
  /** What is believed of base rates before any game: thirty games. */
  private static final double[] PRIOR = {12, 9, 9};

  private final BasketballLeague league;
  private final MarginHistory closing = new MarginHistory();
  private final double[] ended = PRIOR.clone();
  private final double[] current = new double[PRIOR.length];
  private final List<Forecast> forecasts = new ArrayList<>();
  private OrderedProbit closingProbit;
  private int season = Integer.MIN_VALUE;

  private BasketballBacktest(BasketballLeague league) {
    this.league = league;
    this.closingProbit = league.closingProbit(closing);
  }

  /**
   * A game with what was said before it.
   *
   * @param row the game
   * @param base how games of the league had ended in the seasons before
   * @param scores by ratings from scores
   * @param pastSpreads by ratings from past spreads, and from scores where a game had none
   * @param spreadsKnown whether any game of the days before had a spread
   * @param closing by the game's own spread, where it had one
   */
  public record Forecast(
      BasketballRow row,
      Probabilities base,
      Probabilities scores,
      Probabilities pastSpreads,
      boolean spreadsKnown,
      Optional<Probabilities> closing) {
    public Forecast {
      requireNonNull(row, "row");
      requireNonNull(base, "base");
      requireNonNull(scores, "scores");
      requireNonNull(pastSpreads, "pastSpreads");
      requireNonNull(closing, "closing");
    }
  }

  /** The games of a league by day; those of a team that had not played before are left out. */
  public static List<Forecast> run(BasketballLeague league, List<BasketballRow> rows) {
    BasketballBacktest backtest = new BasketballBacktest(league);
    BasketballLog log = new BasketballLog(rows);
    LocalDate firstSpread =
        log.rows().stream()
            .filter(row -> row.spread().isPresent())
            .map(BasketballRow::date)
            .findFirst()
            .orElse(LocalDate.MAX);
    new BasketballWalk(log, league, List.of(league.scores(), league.pastSpreads()))
        .from(LocalDate.EPOCH, step -> backtest.add(step, firstSpread));
    return List.copyOf(backtest.forecasts);
  }

  private void add(BasketballWalk.Step step, LocalDate firstSpread) {
    BasketballRow row = step.row();
    begin(row.season());
    Optional<Probabilities> market =
        row.spread().isPresent()
            ? Optional.of(closingProbit.chances(row.spread().getAsDouble()))
            : Optional.empty();
    forecasts.add(
        new Forecast(
            row,
            Probabilities.ofWeights(ended[0], ended[1], ended[2]),
            step.opinions().getFirst(),
            step.opinions().getLast(),
            firstSpread.isBefore(row.date()),
            market));
    current[place(row.outcome())]++;
    row.spread().ifPresent(spread -> closing.add(spread, row.outcome()));
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

  private static int place(Outcome outcome) {
    return switch (outcome) {
      case HOME -> 0;
      case MIDDLE -> 1;
      case AWAY -> 2;
    };
  }
}
