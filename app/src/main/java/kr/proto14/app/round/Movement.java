package kr.proto14.app.round;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.proto14.engine.forecast.Group;
import kr.proto14.engine.forecast.MatchForecast;
import kr.proto14.engine.forecast.MatchForecast.Voice;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;

/**
 * How two forecasts of one round differ, and what made them differ.
 *
 * @param matches all 14 matches, match 1 first
 * @param oldSaleEnd the end of the sale as the first of both has it
 * @param newSaleEnd the end of the sale as the other has it
 */
public record Movement(List<Moved> matches, Instant oldSaleEnd, Instant newSaleEnd) {
  private static final double BILLIONTHS = 1e9;
  private static final double BILLIONTHS_IN_A_POINT = 1e7;

  public Movement {
    requireNonNull(oldSaleEnd, "oldSaleEnd");
    requireNonNull(newSaleEnd, "newSaleEnd");
    matches = List.copyOf(matches);
  }

  /** What can move a forecast, in the order in which it is told. */
  public enum Cause {
    /** Other teams play. */
    TEAMS,
    /** The match was cancelled, its time became open or settled, or it moved. */
    STATE,
    /** Other forecasters took part: one had inputs for the first time, or has none any more. */
    LINE_UP,
    ODDS,
    VOTES,
    MODELS
  }

  /**
   * One match in both forecasts.
   *
   * @param number 1-14
   * @param before its chances in the first
   * @param after its chances in the other
   * @param causes what differs; may be empty
   */
  public record Moved(int number, Probabilities before, Probabilities after, Set<Cause> causes) {
    public Moved {
      requireNonNull(before, "before");
      requireNonNull(after, "after");
      causes = causes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(causes));
    }

    /** The largest change of an outcome in percentage points, 0-100. */
    public double points() {
      return billionths() / BILLIONTHS_IN_A_POINT;
    }

    long billionths() {
      long most = 0;
      for (Outcome outcome : Outcome.values()) {
        double change = Math.abs(before.of(outcome) - after.of(outcome));
        most = Math.max(most, Math.round(change * BILLIONTHS));
      }
      return most;
    }
  }

  /** The largest change of any outcome of any match in percentage points, 0-100. */
  public double points() {
    return matches.stream().mapToDouble(Moved::points).max().orElse(0);
  }

  /** Whether a chance moved by more than so many percentage points, to the billionth. */
  boolean exceeds(double points) {
    long most = Math.round(points * BILLIONTHS_IN_A_POINT);
    return matches.stream().anyMatch(match -> match.billionths() > most);
  }

  /** Whether this moved any of the matches. */
  public boolean has(Cause cause) {
    return matches.stream().anyMatch(match -> match.causes().contains(cause));
  }

  /** Whether the sale ends at another time. */
  public boolean movedSaleEnd() {
    return !oldSaleEnd.equals(newSaleEnd);
  }

  /** From one forecast to another of the same round. */
  static Movement between(Prediction one, Prediction other) {
    if (!one.round().id().equals(other.round().id())) {
      throw new IllegalArgumentException(one.round().id() + " is not " + other.round().id());
    }
    List<Moved> matches = new ArrayList<>();
    for (int i = 0; i < one.matches().size(); i++) {
      MatchForecast before = one.matches().get(i);
      MatchForecast after = other.matches().get(i);
      Set<Cause> causes = causes(one.round().matches().get(i), other.round().matches().get(i));
      causes.addAll(causes(before.voices(), after.voices()));
      matches.add(
          new Moved(before.number(), before.probabilities(), after.probabilities(), causes));
    }
    return new Movement(matches, one.round().saleEnd(), other.round().saleEnd());
  }

  private static Set<Cause> causes(Match one, Match other) {
    Set<Cause> causes = EnumSet.noneOf(Cause.class);
    if (!one.samePairing(other)) {
      causes.add(Cause.TEAMS);
    }
    if (one.state() != other.state() || !one.kickOff().equals(other.kickOff())) {
      causes.add(Cause.STATE);
    }
    return causes;
  }

  private static Set<Cause> causes(List<Voice> one, List<Voice> other) {
    Map<String, Voice> before = heard(one);
    Map<String, Voice> after = heard(other);
    Set<Cause> causes = EnumSet.noneOf(Cause.class);
    if (!before.keySet().equals(after.keySet())) {
      causes.add(Cause.LINE_UP);
    }
    after.forEach(
        (name, voice) -> {
          Voice old = before.getOrDefault(name, voice);
          if (!old.opinion().equals(voice.opinion())) {
            causes.add(cause(voice.group()));
          }
        });
    return causes;
  }

  /** Who took part, by name: an abstention for another reason changes nothing. */
  private static Map<String, Voice> heard(List<Voice> voices) {
    Map<String, Voice> heard = new HashMap<>();
    voices.stream()
        .filter(voice -> voice.weight() > 0 && voice.opinion() instanceof Opinion.Estimate)
        .forEach(voice -> heard.put(voice.name(), voice));
    return heard;
  }

  private static Cause cause(Group group) {
    return switch (group) {
      case MARKET -> Cause.ODDS;
      case CROWD -> Cause.VOTES;
      case PANEL, HISTORY -> Cause.MODELS;
    };
  }
}
