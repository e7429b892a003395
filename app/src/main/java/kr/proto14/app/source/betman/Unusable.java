package kr.proto14.app.source.betman;

import kr.proto14.app.source.FaultKind;

/** Why an answer, or one row of it, cannot be used. Never leaves this package. */
final class Unusable extends RuntimeException {
  private final FaultKind kind;

  Unusable(FaultKind kind, String detail) {
    super(detail, null, false, false);
    this.kind = kind;
  }

  FaultKind kind() {
    return kind;
  }

  String detail() {
    return String.valueOf(getMessage());
  }

  /** Its form is not the one we know. */
  static Unusable changed(String format, Object... arguments) {
    return new Unusable(FaultKind.CHANGED, Wording.of(format, arguments));
  }

  /** Its form is right, its content contradicts itself or the rules. */
  static Unusable badData(String format, Object... arguments) {
    return new Unusable(FaultKind.BAD_DATA, Wording.of(format, arguments));
  }
}
