package kr.proto14.app.cli;

/** What the commands end with; the numbers above 2 are those of {@code sysexits.h}. */
final class Exit {
  static final int OK = 0;
  static final int FAILED = 1;
  static final int REFUSED = 2;
  static final int INTERNAL = 70;
  static final int BUSY = 75;
  static final int CONFIGURATION = 78;

  /** As a shell tells of a process that SIGINT has ended. */
  static final int BROKEN_OFF = 130;

  private Exit() {}
}
