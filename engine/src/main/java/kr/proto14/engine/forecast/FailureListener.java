package kr.proto14.engine.forecast;

/** Is told of forecasters that broke their contract, since the engine keeps no log. */
@FunctionalInterface
public interface FailureListener {
  /**
   * A forecaster threw, or gave something else than 14 opinions; the pool goes on without it.
   *
   * @param forecaster its name
   * @param cause what it threw, or what was wrong with its answer
   */
  void failed(String forecaster, Exception cause);
}
