package kr.proto14.app.source.http;

/** How many requests a source may still be sent. */
@FunctionalInterface
public interface Allowance {
  /** No limit. */
  Allowance UNLIMITED = () -> {};

  /**
   * Takes one request out of it, before it is sent: a request that never comes to an end counts.
   *
   * @throws SpentException if none is left
   */
  void spend() throws SpentException;
}
