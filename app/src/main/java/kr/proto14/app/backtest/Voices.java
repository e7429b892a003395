package kr.proto14.app.backtest;

import java.util.List;
import java.util.stream.Stream;
import kr.proto14.app.history.Sport;
import kr.proto14.engine.soccer.SoccerModel;

/** The names of those who are judged. */
public final class Voices {
  /** Whoever knows how often a league's matches end how, and no team. */
  public static final String BASE = "base";

  /** What the odds or the spread before the match said. */
  public static final String MARKET = "market";

  static final String SCORES = "scores";
  static final String PAST_SPREADS = "past-spreads";

  private Voices() {}

  /** Those of a sport. */
  public static List<String> of(Sport sport) {
    return switch (sport) {
      case SOCCER ->
          Stream.concat(
                  Stream.of(BASE, MARKET), Stream.of(SoccerModel.values()).map(SoccerModel::key))
              .toList();
      case BASKETBALL -> List.of(BASE, MARKET, SCORES, PAST_SPREADS);
    };
  }
}
