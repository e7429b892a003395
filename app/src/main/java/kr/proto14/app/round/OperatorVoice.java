package kr.proto14.app.round;

import java.time.Instant;
import java.util.List;
import kr.proto14.app.store.NewMessage;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.engine.weights.PoolWatch;

/** Puts into words what only those who keep the program running need to know. */
public interface OperatorVoice {
  /** The user lacks a prediction, and its deadline is near. */
  List<NewMessage> escalation(Plight plight);

  /**
   * The prediction has arrived after all.
   *
   * @param threshold the last one that was told
   */
  List<NewMessage> arrived(RoundId round, Instant saleEnd, int threshold, Instant at);

  /** The deadline passed, and the prediction had not arrived. */
  List<NewMessage> missed(RoundId round, Instant saleEnd, Instant at);

  /**
   * The panel makes the forecasts of a pool worse.
   *
   * @param time 1 for the first time that it does
   */
  List<NewMessage> poolWorse(Pool pool, PoolWatch watch, int time, Instant at);

  /**
   * It does no more.
   *
   * @param time as it was told
   */
  List<NewMessage> poolBetter(Pool pool, int time, Instant at);
}
