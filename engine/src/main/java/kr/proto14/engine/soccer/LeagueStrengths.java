package kr.proto14.engine.soccer;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import kr.proto14.engine.soccer.SoccerRow.Sides;

/**
 * What one component makes of a league, asked for any day in any order. Each answer is fitted from
 * nothing, so that it is the same bits whatever was asked before.
 */
public final class LeagueStrengths {
  private final LeagueLog log;
  private final Component component;
  private final Fading fading;
  private final Measure measure;

  /** Measures the league's matches once; a match's measure uses nothing of later ones. */
  public LeagueStrengths(LeagueLog log, Component component) {
    this.log = log;
    this.component = component;
    this.fading = new Fading(component);
    this.measure = Measure.of(log.rows(), component);
  }

  /**
   * What a match had shown of both sides, in goals.
   *
   * @param row its place in the log
   */
  public Sides measured(int row) {
    return new Sides(measure.home[row], measure.away[row]);
  }

  /** The league as it was known before a day begins; empty where too few matches were. */
  public Optional<AsOf> before(LocalDate date) {
    Past past = log.before(date);
    OptionalInt season = season(past);
    if (season.isEmpty()) {
      return Optional.empty();
    }
    return before(date, season.getAsInt());
  }

  /**
   * The same for a day of which the season is known.
   *
   * @param season of the day, not below that of the last match
   */
  public Optional<AsOf> before(LocalDate date, int season) {
    Rating rating = new Rating(log, component, fading, measure);
    rating.fit(log.before(date), (int) date.toEpochDay(), season);
    return rating.known() ? Optional.of(new AsOf(log, rating)) : Optional.empty();
  }

  private static OptionalInt season(Past past) {
    return past.size() == 0
        ? OptionalInt.empty()
        : OptionalInt.of(past.row(past.size() - 1).season());
  }

  /**
   * A club's strengths beside its league's average.
   *
   * @param attack log of what multiplies its own goals
   * @param defence log of what divides the other side's
   */
  public record Form(double attack, double defence) {}

  /** A league as it was known. */
  public static final class AsOf {
    private final LeagueLog log;
    private final Rating rating;

    private AsOf(LeagueLog log, Rating rating) {
      this.log = log;
      this.rating = rating;
    }

    /** Log of the goals of an average side away from home. */
    public double level() {
      return rating.strengths().level;
    }

    /** Log of what multiplies the home side's goals. */
    public double edge() {
      return rating.strengths().edge;
    }

    /** The strengths of a club; empty for one of which no match counts any more. */
    public Optional<Form> form(String club) {
      int team = log.team(club);
      return rating.seen(team) ? Optional.of(formOf(team)) : Optional.empty();
    }

    /** The strengths that are believed of a club before its first match in the league. */
    public Form formOrNewcomer(String club) {
      return form(club).orElseGet(rating::newcomer);
    }

    private Form formOf(int team) {
      Strengths all = rating.strengths();
      return new Form(all.attack[team], all.defence[team]);
    }
  }
}
