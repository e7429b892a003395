package kr.proto14.engine.forecast;

import java.util.List;
import kr.proto14.engine.pool.Pool;

/** Gives chances for the matches of a round, or says why it cannot. */
public interface Forecaster {
  /** Its stable name in JSON, records and message keys: lower case, such as {@code market}. */
  String name();

  /** The group its weight comes from. */
  Group group();

  /** Whether it has anything to say of a pool; otherwise it is not asked and not shown there. */
  default boolean covers(Pool pool) {
    return true;
  }

  /** Its 14 opinions, match 1 first. It never throws for lack of inputs: it abstains. */
  List<Opinion> forecast(Evidence evidence);
}
