package kr.proto14.app.source.http;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.Serial;
import java.time.Instant;

/** No request was sent: the day's own limit is reached. */
public final class SpentException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  private final Instant notBefore;

  /**
   * A refusal of our own.
   *
   * @param detail one sentence for the operator
   * @param notBefore when there are requests again
   */
  public SpentException(String detail, Instant notBefore) {
    super(requireNonNull(detail, "detail"));
    this.notBefore = requireNonNull(notBefore, "notBefore");
  }

  Instant notBefore() {
    return notBefore;
  }
}
