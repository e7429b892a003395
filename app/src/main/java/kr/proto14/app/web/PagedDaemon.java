package kr.proto14.app.web;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.schedule.daemon.Companion;
import kr.proto14.app.source.Fault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the pages when the daemon is ready, tries again every minute where that fails, and knows
 * for them how it fares.
 */
public final class PagedDaemon implements Companion, Pulse {
  private static final Logger LOG = LoggerFactory.getLogger(PagedDaemon.class);

  private static final Duration AGAIN = Duration.ofMinutes(1);

  private final String host;
  private final int port;
  private final Function<Pulse, Pages> pages;
  private final Executor threads;
  private final Consumer<Optional<Fault>> opened;
  private final Clock clock;
  private final LongSupplier nanos;
  private final AtomicBoolean underWay = new AtomicBoolean();
  private volatile long triedAt;
  private volatile boolean open;
  private volatile Told told = Told.NOTHING;
  private volatile Phase phase = Phase.STARTING;
  private volatile kr.proto14.app.schedule.daemon.@Nullable Health health;

  private enum Told {
    NOTHING,
    CLOSED,
    OPEN
  }

  /**
   * @param pages made for this pulse
   * @param threads a thread for each request
   * @param opened told once why the pages could not be opened, and nothing once they are
   * @param nanos monotonic time
   */
  public PagedDaemon(
      String host,
      int port,
      Function<Pulse, Pages> pages,
      Executor threads,
      Consumer<Optional<Fault>> opened,
      Clock clock,
      LongSupplier nanos) {
    this.host = requireNonNull(host, "host");
    this.port = port;
    this.pages = requireNonNull(pages, "pages");
    this.threads = requireNonNull(threads, "threads");
    this.opened = requireNonNull(opened, "opened");
    this.clock = requireNonNull(clock, "clock");
    this.nanos = requireNonNull(nanos, "nanos");
  }

  @Override
  public void watch(kr.proto14.app.schedule.daemon.Health daemon) {
    health = daemon;
  }

  @Override
  public void ready() {
    phase = Phase.READY;
    attempt();
  }

  @Override
  public void passed() {
    boolean due = nanos.getAsLong() - triedAt >= AGAIN.toNanos();
    if (due && phase == Phase.READY && told != Told.OPEN) {
      attempt();
    }
  }

  private void attempt() {
    if (underWay.compareAndSet(false, true)) {
      triedAt = nanos.getAsLong();
      threads.execute(this::openAndTell);
    }
  }

  private void openAndTell() {
    try {
      Optional<Fault> fault = open ? Optional.empty() : refusal();
      Told news = fault.isPresent() ? Told.CLOSED : Told.OPEN;
      if (news != told) {
        // Where the telling fails it is tried again too.
        opened.accept(fault);
        told = news;
      }
    } finally {
      underWay.set(false);
    }
  }

  private Optional<Fault> refusal() {
    return switch (Web.start(host, port, pages.apply(this), threads)) {
      case Web.Started.Listening(Web web) -> {
        open = true;
        LOG.info("pages on {}:{}", host, web.port());
        yield Optional.empty();
      }
      case Web.Started.Refused(Fault fault) -> {
        if (told == Told.NOTHING) {
          LOG.warn("no pages, tried again every minute: {}", fault.detail());
        }
        yield Optional.of(fault);
      }
    };
  }

  @Override
  public void stopping() {
    phase = Phase.STOPPING;
  }

  @Override
  public Phase phase() {
    return phase;
  }

  @Override
  public Instant workedAt() {
    var known = health;
    return known == null ? clock.instant() : clock.instant().minus(known.sinceBeat());
  }

  @Override
  public Set<String> stuck() {
    return jobs(kr.proto14.app.schedule.daemon.Health::stuck);
  }

  @Override
  public Set<String> failing() {
    return jobs(kr.proto14.app.schedule.daemon.Health::failing);
  }

  private Set<String> jobs(
      Function<kr.proto14.app.schedule.daemon.Health, List<JobName>> question) {
    var known = health;
    return known == null
        ? Set.of()
        : question.apply(known).stream().map(JobName::key).collect(Collectors.toSet());
  }
}
