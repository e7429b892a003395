package kr.proto14.app.web;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.schedule.daemon.Companion;
import kr.proto14.app.source.Fault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the pages when the daemon is ready, and knows for them how it fares. */
public final class PagedDaemon implements Companion, Pulse {
  private static final Logger LOG = LoggerFactory.getLogger(PagedDaemon.class);

  private final String host;
  private final int port;
  private final Function<Pulse, Pages> pages;
  private final Executor threads;
  private final Consumer<Optional<Fault>> opened;
  private final Clock clock;
  private volatile Phase phase = Phase.STARTING;
  private volatile kr.proto14.app.schedule.daemon.@Nullable Health health;

  /**
   * @param pages made for this pulse
   * @param threads a thread for each request
   * @param opened told why the pages could not be opened, or nothing where they are
   */
  public PagedDaemon(
      String host,
      int port,
      Function<Pulse, Pages> pages,
      Executor threads,
      Consumer<Optional<Fault>> opened,
      Clock clock) {
    this.host = requireNonNull(host, "host");
    this.port = port;
    this.pages = requireNonNull(pages, "pages");
    this.threads = requireNonNull(threads, "threads");
    this.opened = requireNonNull(opened, "opened");
    this.clock = requireNonNull(clock, "clock");
  }

  @Override
  public void watch(kr.proto14.app.schedule.daemon.Health daemon) {
    health = daemon;
  }

  @Override
  public void ready() {
    phase = Phase.READY;
    threads.execute(this::open);
  }

  private void open() {
    switch (Web.start(host, port, pages.apply(this), threads)) {
      case Web.Started.Listening(Web web) -> {
        LOG.info("pages on {}:{}", host, web.port());
        opened.accept(Optional.empty());
      }
      case Web.Started.Refused(Fault fault) -> opened.accept(Optional.of(fault));
    }
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
