package kr.proto14.engine.basketball;

/** The leagues of the pool, with the values of each. */
public enum BasketballLeague {
  /** National Basketball Association. */
  NBA(220),
  /** Korean Basketball League. */
  KBL(160),
  /** Women's Korean Basketball League; too few games for values of its own but the speed. */
  WKBL(135);

  private static final double NO_CAP = Double.POSITIVE_INFINITY;

  private static final RatingStyle NBA_SCORES =
      new RatingStyle(.027, .027, .66, 3, .003, .005, .9, 1.7, 30, 0);
  private static final RatingStyle NBA_SPREADS =
      new RatingStyle(.17, .027, .62, 3, .003, .03, .9, 1.7, NO_CAP, .9);
  private static final RatingStyle KBL_SCORES =
      new RatingStyle(.04, .04, .3, 1.5, .003, 0, .9, 1, NO_CAP, 0);
  private static final RatingStyle KBL_SPREADS =
      new RatingStyle(.17, .04, .5, 1.5, .003, 0, .9, 1, NO_CAP, .9);
  private static final RatingStyle WKBL_SCORES =
      new RatingStyle(.05, .05, .6, 1.5, .003, 0, .9, 1, NO_CAP, 0);
  private static final RatingStyle WKBL_SPREADS =
      new RatingStyle(.17, .05, .6, 1.5, .003, 0, .9, 1, NO_CAP, .9);

  /** The NBA's luck around ratings and around closing spreads, seasons up to 2017/18. */
  private static final OrderedProbit RATED = new OrderedProbit(-.397, .402, .0858);

  private static final OrderedProbit CLOSING = new OrderedProbit(-.404, .416, .0849);

  /** So many games of a league weigh as much as what the NBA has shown. */
  private static final double RIDGE = 60;

  private final double usualTotal;

  BasketballLeague(double usualTotal) {
    this.usualTotal = usualTotal;
  }

  /** Ratings from scores alone. */
  public RatingStyle scores() {
    return switch (this) {
      case NBA -> NBA_SCORES;
      case KBL -> KBL_SCORES;
      case WKBL -> WKBL_SCORES;
    };
  }

  /** Ratings mainly from the spreads of past games; from scores where a game had none. */
  public RatingStyle pastSpreads() {
    return switch (this) {
      case NBA -> NBA_SPREADS;
      case KBL -> KBL_SPREADS;
      case WKBL -> WKBL_SPREADS;
    };
  }

  /** The probit of ratings fitted to a history, shrunk to the NBA's. */
  public OrderedProbit ratedProbit(MarginHistory history) {
    return OrderedProbitFit.fit(history, RATED, RIDGE);
  }

  /** The probit of closing spreads fitted to a history, shrunk to the NBA's. */
  public OrderedProbit closingProbit(MarginHistory history) {
    return OrderedProbitFit.fit(history, CLOSING, RIDGE);
  }

  /** Points of both sides in a usual game. */
  double usualTotal() {
    return usualTotal;
  }
}
