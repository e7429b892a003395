package kr.proto14.app.round;

/** Told of every step boundary: what is done before it stays done, whatever happens after. */
@FunctionalInterface
public interface Steps {
  /**
   * A step is over.
   *
   * @param boundary its name, such as {@code sealed G011-260054}
   */
  void passed(String boundary);
}
