package kr.proto14.engine.soccer;

import java.util.List;
import java.util.Optional;
import kr.proto14.engine.soccer.SoccerRow.Sides;

/**
 * What a component takes a match to have shown of both sides: a mixture of goals, of what shots or
 * xG were worth, and of what the odds had implied. In goals, not necessarily whole.
 *
 * <p>A match's measure uses nothing of later matches: shots are worth what those of earlier matches
 * of the league were.
 */
final class Measure {
  /** Shots of the last three seasons or so tell how many make a goal. */
  private static final double FADING = .9992;

  /** A first guess of goals per shot and per shot on target, and how many matches it is worth. */
  private static final double PER_SHOT = .105;

  private static final double PER_SHOT_ON_TARGET = .30;
  private static final double SHOTS_A_MATCH = 25;

  final double[] home;
  final double[] away;

  private double goalsOfShots = 20 * SHOTS_A_MATCH * PER_SHOT;
  private double shotsSeen = 20 * SHOTS_A_MATCH;
  private double goalsOfTargets = 20 * SHOTS_A_MATCH * PER_SHOT_ON_TARGET / 3;
  private double targetsSeen = 20 * SHOTS_A_MATCH / 3;

  private Measure(int size) {
    home = new double[size];
    away = new double[size];
  }

  static Measure of(List<SoccerRow> rows, Component component) {
    Measure measure = new Measure(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      SoccerRow row = rows.get(i);
      Sides shown = measure.mixed(row, component);
      measure.home[i] = shown.home();
      measure.away[i] = shown.away();
      measure.learn(row);
    }
    return measure;
  }

  private Sides mixed(SoccerRow row, Component component) {
    Sides shown = played(row, component);
    if (component.oddsShare() == 0 || row.market().isEmpty()) {
      return shown;
    }
    Sides implied = ImpliedGoals.of(row.market().get(), component.rho());
    return mixed(implied, shown, component.oddsShare());
  }

  private Sides played(SoccerRow row, Component component) {
    if (component.goalShare() == 1) {
      return row.goals();
    }
    Sides chances = row.xg().orElseGet(() -> worth(row, component));
    return mixed(row.goals(), chances, component.goalShare());
  }

  private Sides worth(SoccerRow row, Component component) {
    Optional<Sides> counted = counted(row.onTarget(), row);
    if (counted.isEmpty()) {
      return row.goals();
    }
    double perTarget = goalsOfTargets / targetsSeen;
    Sides onTarget = counted.get();
    Sides targets = new Sides(perTarget * onTarget.home(), perTarget * onTarget.away());
    Optional<Sides> shots = counted(row.shots(), row);
    if (shots.isEmpty()) {
      return targets;
    }
    double perShot = goalsOfShots / shotsSeen;
    Sides all = shots.get();
    return mixed(
        new Sides(perShot * all.home(), perShot * all.away()), targets, component.shotShare());
  }

  private static Sides mixed(Sides one, Sides other, double share) {
    return new Sides(
        share * one.home() + (1 - share) * other.home(),
        share * one.away() + (1 - share) * other.away());
  }

  private void learn(SoccerRow row) {
    double goals = total(row.goals());
    Optional<Sides> shots = counted(row.shots(), row);
    if (shots.isPresent()) {
      goalsOfShots = FADING * goalsOfShots + goals;
      shotsSeen = FADING * shotsSeen + total(shots.get());
    }
    Optional<Sides> targets = counted(row.onTarget(), row);
    if (targets.isPresent()) {
      goalsOfTargets = FADING * goalsOfTargets + goals;
      targetsSeen = FADING * targetsSeen + total(targets.get());
    }
  }

  /** Some files write 0 where nobody counted; a match with goals had shots. */
  private static Optional<Sides> counted(Optional<Sides> shots, SoccerRow row) {
    return shots.filter(of -> total(of) > 0 || total(row.goals()) == 0);
  }

  private static double total(Sides sides) {
    return sides.home() + sides.away();
  }
}
