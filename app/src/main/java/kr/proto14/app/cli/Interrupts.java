package kr.proto14.app.cli;

/** The signals by which a process is asked to end: the second one ends it at once. */
@FunctionalInterface
public interface Interrupts {
  /** Nobody asks. */
  Interrupts NONE = _ -> {};

  /**
   * From now on the first signal does this in place of ending the process.
   *
   * @param first asks the program to end in order; must not take long
   */
  void onFirst(Runnable first);
}
