package kr.proto14.app.cli;

import static java.util.Objects.requireNonNull;

/** The command ends without a result, for a cause that is worded already. */
final class NoResult extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String kind;
  private final int code;
  private final String hint;

  /**
   * @param kind the cause for programs, such as {@code in-use}
   * @param code what the process ends with
   * @param words the cause in the user's language
   */
  NoResult(String kind, int code, String words) {
    this(kind, code, words, "");
  }

  /**
   * @param hint what the user may do, empty for nothing
   */
  NoResult(String kind, int code, String words, String hint) {
    super(requireNonNull(words, "words"));
    this.kind = requireNonNull(kind, "kind");
    this.code = code;
    this.hint = requireNonNull(hint, "hint");
  }

  /** Something else is under way that must end first. */
  static NoResult busy(String words) {
    return new NoResult("busy", Exit.BUSY, words);
  }

  /** The user has ended it. */
  static NoResult brokenOff(String words) {
    return new NoResult("broken-off", Exit.BROKEN_OFF, words);
  }

  String kind() {
    return kind;
  }

  int code() {
    return code;
  }

  String words() {
    return String.valueOf(getMessage());
  }

  String hint() {
    return hint;
  }
}
