package kr.proto14.app.source.http;

import kr.proto14.app.source.FaultKind;

/** Why an answer, or one row of it, cannot be used. Never leaves a source. */
public final class Unusable extends RuntimeException {
  private final FaultKind kind;

  /** A refusal; {@code detail} is one sentence or phrase. */
  public Unusable(FaultKind kind, String detail) {
    super(detail, null, false, false);
    this.kind = kind;
  }

  /** Whose fault it is. */
  public FaultKind kind() {
    return kind;
  }

  /** Why, in one sentence or phrase. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  /** Its form is not the one we know. */
  public static Unusable changed(String format, Object... arguments) {
    return new Unusable(FaultKind.CHANGED, Wording.of(format, arguments));
  }

  /** Its form is right, its content contradicts itself or the rules. */
  public static Unusable badData(String format, Object... arguments) {
    return new Unusable(FaultKind.BAD_DATA, Wording.of(format, arguments));
  }
}
