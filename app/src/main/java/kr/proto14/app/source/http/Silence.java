package kr.proto14.app.source.http;

import java.time.Instant;
import kr.proto14.app.source.FaultKind;
import org.jspecify.annotations.Nullable;

/**
 * That no answer came.
 *
 * @param kind whose fault it is
 * @param detail one sentence
 * @param mayPass whether the same again, later, may be answered
 * @param notBefore until when asking is of no use, null where that is not known
 */
public record Silence(FaultKind kind, String detail, boolean mayPass, @Nullable Instant notBefore) {
  /** A silence that says nothing of when to ask again. */
  public Silence(FaultKind kind, String detail, boolean mayPass) {
    this(kind, detail, mayPass, null);
  }
}
