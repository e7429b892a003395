package kr.proto14.app.cli;

/** The daemon's run of a job ended in the middle. */
final class BrokenRun extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * @param detail one sentence in English, without secrets
   */
  BrokenRun(String detail) {
    super(detail);
  }
}
