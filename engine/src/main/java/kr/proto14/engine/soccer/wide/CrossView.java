package kr.proto14.engine.soccer.wide;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.LeagueStrengths;
import kr.proto14.engine.soccer.LeagueStrengths.Form;
import kr.proto14.engine.soccer.LeagueView;
import kr.proto14.engine.soccer.LeagueView.Strength;
import kr.proto14.engine.soccer.OutcomeGrid;
import kr.proto14.engine.soccer.SoccerRow.Sides;
import kr.proto14.engine.soccer.wide.WideForecast.Reason;

/**
 * How leagues compare, as it was known before a day: all that forecasts need, so that they can be
 * made again without the matches.
 *
 * <p>log of the home side's expected goals = the leagues' average + level + edge / 2 (0 on neutral
 * ground) + slope * (its attack - the other's defence) + offset of its group - offset of the
 * other's; the other side's likewise with the edge taken off.
 *
 * @param level what is added to the average of both leagues' levels
 * @param edge log of what multiplies the home side's goals beside those of the other one
 * @param slope what multiplies what is known of both sides
 * @param groups leagues, and clubs of which no league is known, by what {@link Side#group} says
 * @param places the league of each club that played in one lately
 */
public record CrossView(
    double level,
    double edge,
    double slope,
    SortedMap<String, Offset> groups,
    SortedMap<String, String> places) {
  /** So many cup matches must say how a league compares with others. */
  public static final int LEAST_LINKS = 4;

  /** So many cup matches must be known of a club whose league is not. */
  public static final int LEAST_CUP_MATCHES = 6;

  /** Goals of an average side of unknown league on neutral ground, as a log. */
  private static final double LEVEL = StrictMath.log(1.35);

  private static final double HIGHEST_LOG = 3;

  public CrossView {
    if (!Double.isFinite(level + edge + slope)) {
      throw new IllegalArgumentException("a comparison of leagues is not finite");
    }
    groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
    places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
  }

  /**
   * By how much the sides of a group are stronger than their forms say.
   *
   * @param log of what multiplies their goals and divides the other side's
   * @param matches cup matches against other groups that say so
   */
  public record Offset(double log, int matches) {
    public Offset {
      if (!Double.isFinite(log) || matches < 0) {
        throw new IllegalArgumentException("no offset: " + log + " of " + matches);
      }
    }
  }

  /**
   * A club with what is known of it.
   *
   * @param group what its offset belongs to
   * @param level log of the goals of an average side of its league on neutral ground
   * @param form its strengths within its league
   */
  public record Side(String group, Optional<Double> level, Form form) {
    private static final String CLUB = "club ";
    private static final String LEAGUE = "league ";

    public Side {
      requireNonNull(group, "group");
      requireNonNull(level, "level");
      requireNonNull(form, "form");
    }

    /** A club that is rated in a league; empty where no match of it counts there any more. */
    public static Optional<Side> of(String league, LeagueView view, String club) {
      Strength strength = view.of(club);
      return strength.equals(new Strength(view.unknown(), view.unknown()))
          ? Optional.empty()
          : Optional.of(
              new Side(
                  LEAGUE + league,
                  Optional.of(view.level() + view.edge() / 2),
                  new Form(strength.attack(), strength.defence())));
    }

    static Side of(String league, LeagueStrengths.AsOf known, Form form) {
      return new Side(LEAGUE + league, Optional.of(known.level() + known.edge() / 2), form);
    }

    /** A club of which no league is known. */
    public static Side alone(String club) {
      return new Side(CLUB + club, Optional.empty(), new Form(0, 0));
    }

    boolean ofLeague() {
      return group.startsWith(LEAGUE);
    }

    boolean isAlone() {
      return group.startsWith(CLUB);
    }
  }

  /** Why a side cannot be compared with others; empty where it can. */
  public Optional<Reason> missing(Side side) {
    int matches = linked(side);
    if (side.ofLeague()) {
      return matches < LEAST_LINKS ? Optional.of(Reason.DIFFERENT_LEAGUES) : Optional.empty();
    }
    if (matches == 0) {
      return Optional.of(Reason.UNKNOWN_TEAM);
    }
    return matches < LEAST_CUP_MATCHES ? Optional.of(Reason.UNKNOWN_LEAGUE) : Optional.empty();
  }

  private int linked(Side side) {
    Offset offset = groups.get(side.group());
    return offset == null ? 0 : offset.matches();
  }

  /** What is known of a side's group. */
  public Offset offset(Side side) {
    return groups.getOrDefault(side.group(), new Offset(0, 0));
  }

  /** By how much a league's sides are stronger than their forms say, as a log. */
  Optional<Double> offset(String league) {
    return Optional.ofNullable(groups.get(Side.LEAGUE + league)).map(Offset::log);
  }

  /** Log of the goals of average sides in a match of two. */
  static double base(Side home, Side away) {
    double own = home.level().or(away::level).orElse(LEVEL);
    double other = away.level().or(home::level).orElse(LEVEL);
    return (own + other) / 2;
  }

  /**
   * Expected goals of a match of two sides of which nothing is missing.
   *
   * @param neutral whether nobody is at home
   */
  public Sides expected(Side home, Side away, boolean neutral) {
    double edgeShare = neutral ? 0 : .5;
    return new Sides(mean(home, away, edgeShare), mean(away, home, -edgeShare));
  }

  private double mean(Side own, Side other, double edgeShare) {
    double form = own.form().attack() - other.form().defence();
    double both = base(own, other) + level + edgeShare * edge + slope * form;
    double log =
        own.group().equals(other.group()) ? both : both + offset(own).log() - offset(other).log();
    return StrictMath.exp(Math.clamp(log, -HIGHEST_LOG, HIGHEST_LOG));
  }

  /**
   * The chances of it.
   *
   * @param rho the correction of low scores
   */
  public Probabilities chances(Side home, Side away, boolean neutral, double rho) {
    Sides goals = expected(home, away, neutral);
    return OutcomeGrid.chances(goals.home(), goals.away(), rho);
  }

  /** The league of a club, as far as the clubs of cups were looked for. */
  public Optional<String> place(String club) {
    return Optional.ofNullable(places.get(club));
  }

  static SortedMap<String, Offset> groups(
      Map<String, Integer> numbers, Map<String, Integer> linked, double[] offsets) {
    SortedMap<String, Offset> groups = new TreeMap<>();
    numbers.forEach(
        (group, number) ->
            groups.put(group, new Offset(offsets[number], linked.getOrDefault(group, 0))));
    return groups;
  }
}
