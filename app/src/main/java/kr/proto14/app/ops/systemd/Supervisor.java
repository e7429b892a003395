package kr.proto14.app.ops.systemd;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * What the service manager knows of the daemon. Its watchdog is fed by completed work only: by
 * {@link #worked}, and only while every kind of work that is expected was completed in its time. A
 * daemon that hangs, or turns in circles without finishing anything, is restarted. Time is
 * monotonic, as systemd's watchdog counts it: neither a set clock nor a sleep of the host makes
 * work late. This class is threadsafe.
 */
public final class Supervisor {
  private final Notifier notifier;
  private final Watchdog watchdog;
  private final LongSupplier nanos;
  private final Map<String, Expected> works = new LinkedHashMap<>();

  private boolean ready;
  private boolean stopping;
  private long fedAt;

  /** The manager that started this process, if one did. */
  public static Supervisor of(Map<String, String> environment) {
    return new Supervisor(
        Notifier.of(environment),
        Watchdog.of(environment, ProcessHandle.current().pid()),
        System::nanoTime);
  }

  Supervisor(Notifier notifier, Watchdog watchdog, LongSupplier nanos) {
    this.notifier = requireNonNull(notifier, "notifier");
    this.watchdog = requireNonNull(watchdog, "watchdog");
    this.nanos = requireNonNull(nanos, "nanos");
  }

  /**
   * Expects a kind of work to be completed again and again, the first time within the limit from
   * now.
   *
   * @param limit the longest time between two completions
   */
  public synchronized void expect(String what, Duration limit) {
    works.put(what, new Expected(limit, nanos.getAsLong()));
  }

  /** The daemon is ready to work. */
  public synchronized void ready(String status) {
    ready = true;
    fedAt = nanos.getAsLong();
    notifier.send("READY=1\n" + status(status));
  }

  /** A line for {@code systemctl status}. */
  public synchronized void tell(String status) {
    notifier.send(status(status));
  }

  /** A piece of work was completed; the watchdog is fed where all that is expected was. */
  public synchronized void worked(String what) {
    Expected work = works.get(what);
    if (work != null) {
      work.at = nanos.getAsLong();
    }
    feedIfAlive();
  }

  /**
   * Feeds the watchdog, at most four times in its time.
   *
   * @return whether all that is expected was completed in time
   */
  public synchronized boolean feedIfAlive() {
    boolean alive = late().isEmpty();
    long now = nanos.getAsLong();
    if (alive && ready && !stopping && watchdog.isDue(now - fedAt)) {
      fedAt = now;
      notifier.send("WATCHDOG=1");
    }
    return alive;
  }

  /** What was not completed in time, in the order in which it was expected. */
  public synchronized List<String> late() {
    long now = nanos.getAsLong();
    List<String> late = new ArrayList<>();
    works.forEach(
        (what, work) -> {
          if (now - work.at > work.limit.toNanos()) {
            late.add(what);
          }
        });
    return List.copyOf(late);
  }

  /** How long ago each kind of work that is expected was completed. */
  public synchronized Map<String, Duration> ages() {
    long now = nanos.getAsLong();
    Map<String, Duration> ages = new LinkedHashMap<>();
    works.forEach((what, work) -> ages.put(what, Duration.ofNanos(now - work.at)));
    return ages;
  }

  /** The start or the stop under way takes so much longer, counted from now. */
  public synchronized void needs(Duration more) {
    notifier.send("EXTEND_TIMEOUT_USEC=" + more.toNanos() / Watchdog.NANOS_A_MICRO);
  }

  /** The daemon is stopping; from here on the manager's time limit for a stop counts. */
  public synchronized void stopping(String status) {
    stopping = true;
    notifier.send("STOPPING=1\n" + status(status));
  }

  private static String status(String text) {
    return "STATUS=" + text.replaceAll("\\R", " ");
  }

  private static final class Expected {
    private final Duration limit;
    private long at;

    Expected(Duration limit, long at) {
      this.limit = limit;
      this.at = at;
    }
  }
}
