package kr.proto14.engine.forecast;

import java.util.List;

/** Gives chances for the matches of a round, or says why it cannot. */
public interface Forecaster {
  /** Its stable name in JSON, records and message keys: lower case, such as {@code market}. */
  String name();

  /** The group its weight comes from. */
  Group group();

  /** Its 14 opinions, match 1 first. It never throws for lack of inputs: it abstains. */
  List<Opinion> forecast(Evidence evidence);
}
