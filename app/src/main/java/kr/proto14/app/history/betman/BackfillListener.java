package kr.proto14.app.history.betman;

import java.time.Duration;
import kr.proto14.app.source.Fault;

/** Hears how a walk through past rounds goes on. */
public interface BackfillListener {
  /** Hears nothing. */
  BackfillListener NONE =
      new BackfillListener() {
        @Override
        public void planned(int rounds, Duration estimate) {}

        @Override
        public void walked(int gmTs) {}

        @Override
        public void failed(int gmTs, Fault fault) {}
      };

  /**
   * The list is read.
   *
   * @param rounds how many rounds will be asked for
   * @param estimate how long that will take
   */
  void planned(int rounds, Duration estimate);

  /** A round was asked for, whatever came of it. */
  void walked(int gmTs);

  /** A round could not be read. */
  void failed(int gmTs, Fault fault);
}
