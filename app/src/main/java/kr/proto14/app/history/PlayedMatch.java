package kr.proto14.app.history;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import kr.proto14.engine.pool.Score;

/**
 * One match that was played, as one source gives it.
 *
 * @param sport its sport
 * @param league the source's code or name of the league, not blank
 * @param scope country of the league where the source tells it, else empty
 * @param day the day it was played, as the source dates it
 * @param kickOff its start where the source gives one
 * @param home home side
 * @param away away side, not the same
 * @param score the score, typed by how much of the match it covers
 * @param odds odds, empty where none are given
 * @param spread the points by which the market favoured the home side, negative where it favoured
 *     the away side; within 100
 * @param neutral whether it was played on neutral ground
 * @param counted shots and expected goals, in soccer alone
 */
public record PlayedMatch(
    Sport sport,
    String league,
    String scope,
    LocalDate day,
    Optional<Instant> kickOff,
    Side home,
    Side away,
    Score score,
    Optional<PastOdds> odds,
    OptionalDouble spread,
    boolean neutral,
    Counted counted) {
  /** A result is known three hours after kick-off. */
  public static final Duration UNTIL_RESULT = Duration.ofHours(3);

  /** The day ends last on the date line, twelve hours after it ends in Greenwich. */
  private static final Duration LAST_ZONE = Duration.ofHours(36);

  private static final double WIDEST_SPREAD = 100;

  public PlayedMatch {
    requireNonNull(sport, "sport");
    requireNonNull(league, "league");
    requireNonNull(scope, "scope");
    requireNonNull(day, "day");
    requireNonNull(kickOff, "kickOff");
    requireNonNull(score, "score");
    requireNonNull(odds, "odds");
    requireNonNull(spread, "spread");
    requireNonNull(counted, "counted");
    if (league.isBlank() || home.key().equals(away.key())) {
      throw new IllegalArgumentException("a match has a league and two sides");
    }
    if ((sport == Sport.BASKETBALL) != (score instanceof Score.Final)) {
      throw new IllegalArgumentException("a score of another sport");
    }
    if (!(Math.abs(spread.orElse(0)) <= WIDEST_SPREAD)) {
      throw new IllegalArgumentException("not a spread");
    }
    if (sport != Sport.SOCCER && !counted.isNothing()) {
      throw new IllegalArgumentException("shots of another sport");
    }
  }

  /** A match of which nothing was counted but its score. */
  public PlayedMatch(
      Sport sport,
      String league,
      String scope,
      LocalDate day,
      Optional<Instant> kickOff,
      Side home,
      Side away,
      Score score,
      Optional<PastOdds> odds,
      OptionalDouble spread,
      boolean neutral) {
    this(
        sport,
        league,
        scope,
        day,
        kickOff,
        home,
        away,
        score,
        odds,
        spread,
        neutral,
        Counted.NOTHING);
  }

  /**
   * What makes it the same match in two rows of one source: sport, league, day and sides. A score
   * or odds that differ are a correction.
   */
  public String identity() {
    return String.join(
        "\u001f", sport.code(), scope, league, day.toString(), home.key(), away.key());
  }

  /**
   * When closing odds were known: at kick-off, or where that is not given at the end of the day in
   * the last time zone, so that nothing is known too early.
   */
  public Instant oddsKnownAt() {
    return kickOff.orElseGet(() -> day.atStartOfDay(ZoneOffset.UTC).toInstant().plus(LAST_ZONE));
  }

  /** When its result was known. */
  public Instant resultKnownAt() {
    return oddsKnownAt().plus(UNTIL_RESULT);
  }
}
