package kr.proto14.app.chaos;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A database that fails now and then, by a seed. */
final class Flaky implements Disturbance {
  private final Random random;
  private final double share;
  private final Set<Moment> moments;
  private final AtomicBoolean on = new AtomicBoolean();
  private final AtomicInteger failures = new AtomicInteger();

  /**
   * @param share of the moments in which it fails, 0 to 1
   */
  Flaky(long seed, double share, Set<Moment> moments) {
    this.random = new Random(seed);
    this.share = share;
    this.moments = Set.copyOf(moments);
  }

  void on(boolean failing) {
    on.set(failing);
  }

  int failures() {
    return failures.get();
  }

  @Override
  public void at(Moment moment) throws SQLException {
    if (on.get() && moments.contains(moment) && fails()) {
      failures.incrementAndGet();
      String words = "flaky " + moment;
      throw moment == Moment.CONNECT
          ? new SQLTransientConnectionException(words, "08001")
          : new SQLException(words, "08006");
    }
  }

  private synchronized boolean fails() {
    return random.nextDouble() < share;
  }
}
