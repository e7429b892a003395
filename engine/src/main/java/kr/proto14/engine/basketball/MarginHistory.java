package kr.proto14.engine.basketball;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kr.proto14.engine.pool.Outcome;

/** Margins that were expected and how the games ended, oldest season first. */
public final class MarginHistory {
  private double[] margins = new double[1_024];
  private final List<Outcome> outcomes = new ArrayList<>();

  /** Where each season begins. */
  private final List<Integer> seasons = new ArrayList<>();

  /** An empty one. */
  public MarginHistory() {}

  /** What is added from now on belongs to the next season. */
  public void beginSeason() {
    if (seasons.isEmpty() || seasons.getLast() < size()) {
      seasons.add(size());
    }
  }

  /**
   * Learns of a game.
   *
   * @param margin as it was expected before, in points; beyond 60 it is taken for 60
   * @throws IllegalArgumentException for not a number
   */
  public void add(double margin, Outcome outcome) {
    double bounded = OrderedProbit.bounded(margin);
    if (seasons.isEmpty()) {
      seasons.add(0);
    }
    if (size() == margins.length) {
      margins = Arrays.copyOf(margins, 2 * margins.length);
    }
    margins[size()] = bounded;
    outcomes.add(outcome);
  }

  /** How many games it knows. */
  public int size() {
    return outcomes.size();
  }

  /** How many games belong to seasons that have ended. */
  int ended() {
    return seasons.isEmpty() ? 0 : seasons.getLast();
  }

  /**
   * The first game of the last seasons that have ended.
   *
   * @param last how many seasons, at least 1
   */
  int firstOf(int last) {
    return seasons.isEmpty() ? 0 : seasons.get(Math.max(0, seasons.size() - 1 - last));
  }

  double margin(int game) {
    return margins[game];
  }

  Outcome outcome(int game) {
    return outcomes.get(game);
  }
}
