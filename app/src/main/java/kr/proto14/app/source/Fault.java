package kr.proto14.app.source;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A failed fetch: its cause, and where the evidence lies.
 *
 * @param kind whose fault it is
 * @param source name of the source, such as {@code betman}
 * @param call what was asked for, such as {@code detail G011-260054}
 * @param detail one sentence for the operator, without secrets
 * @param evidence reference of the kept raw answer, null where there was none
 * @param notBefore until when asking the source is of no use, null where that is not known
 */
public record Fault(
    FaultKind kind,
    String source,
    String call,
    String detail,
    @Nullable String evidence,
    @Nullable Instant notBefore) {
  public Fault {
    requireNonNull(kind, "kind");
    requireNonNull(source, "source");
    requireNonNull(call, "call");
    requireNonNull(detail, "detail");
  }

  /** A fault that says nothing of when to ask again. */
  public Fault(
      FaultKind kind, String source, String call, String detail, @Nullable String evidence) {
    this(kind, source, call, detail, evidence, null);
  }
}
