package kr.proto14.app.source;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A failed fetch: its cause, and where the evidence lies.
 *
 * @param kind whose fault it is
 * @param source name of the source, such as {@code betman}
 * @param call what was asked for, such as {@code detail G011-260054}
 * @param detail one sentence for the operator, without secrets
 * @param evidence reference of the kept raw answer, null where there was none
 */
public record Fault(
    FaultKind kind, String source, String call, String detail, @Nullable String evidence) {
  public Fault {
    requireNonNull(kind, "kind");
    requireNonNull(source, "source");
    requireNonNull(call, "call");
    requireNonNull(detail, "detail");
  }
}
