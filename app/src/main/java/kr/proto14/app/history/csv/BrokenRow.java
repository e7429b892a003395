package kr.proto14.app.history.csv;

/** A row that cannot be read. */
final class BrokenRow extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemKind kind;

  /**
   * @param detail the value at fault
   */
  BrokenRow(ProblemKind kind, String detail) {
    // Thousands may come of one file, and nobody reads their stacks.
    super(detail, null, false, false);
    this.kind = kind;
  }

  Problem at(long line) {
    return new Problem(line, kind, String.valueOf(getMessage()));
  }
}
