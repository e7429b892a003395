package kr.proto14.app.ops.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import kr.proto14.app.store.MeterTable.Count;
import kr.proto14.app.store.MeterTable.Delay;
import kr.proto14.app.store.MeterTable.Runs;
import kr.proto14.app.store.NodeTable.Node;

/** Fills a registry with figures. */
final class Meters {
  private static final String SECONDS = "seconds";

  private final MeterRegistry registry;
  private final Instant now;

  Meters(MeterRegistry registry, Instant now) {
    this.registry = registry;
    this.now = now;
  }

  void add(Figures figures) {
    addLedger(figures);
    addSources(figures);
    addOutbox(figures);
    figures.runs().forEach(this::add);
    figures.nodes().forEach(this::add);
    addSafety(figures);
    figures
        .lastGoodCheck()
        .ifPresent(
            at -> age("proto14.check.age", "Since the last check that failed in nothing", at));
    gauge("proto14.schedule.paused", "", "1 while the schedule is paused", bit(figures.paused()));
    gauge("proto14.database.size", "bytes", "Size of the database", figures.databaseBytes());
  }

  private void addLedger(Figures figures) {
    for (Count slots : figures.slots()) {
      gauge(
          "proto14.ledger.slots",
          "",
          "Slots kept in the ledger",
          slots.count(),
          "job",
          slots.of(),
          "state",
          slots.kind().toLowerCase(Locale.ROOT));
    }
    for (Delay delay : figures.delays()) {
      seconds("proto14.slot.delay", "From the newest slot to its start", delay.last(), delay.job());
      seconds(
          "proto14.slot.delay.max",
          "The longest time from a slot of the last 24 hours to its start",
          delay.longest(),
          delay.job());
    }
  }

  private void addSources(Figures figures) {
    for (Count faults : figures.faults()) {
      counter(
          "proto14.source.faults",
          "Faults of sources, each counted once while it lasts",
          faults.count(),
          "source",
          faults.of(),
          "kind",
          kind(faults));
    }
    for (Count open : figures.openFaults()) {
      gauge(
          "proto14.source.faults.open",
          "",
          "Faults of sources that last",
          open.count(),
          "source",
          open.of(),
          "kind",
          kind(open));
    }
    gauge(
        "proto14.incidents.open",
        "",
        "Faults that last",
        figures.openFaults().stream().mapToLong(Count::count).sum());
    for (Count requests : figures.requests()) {
      gauge(
          "proto14.source.requests.today",
          "",
          "Requests sent today, by the day in Korea",
          requests.count(),
          "source",
          requests.of());
    }
  }

  private static String kind(Count faults) {
    return faults.kind().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void addOutbox(Figures figures) {
    String help = "Message parts that are not delivered";
    gauge("proto14.outbox.messages", "", help, figures.queue().waiting(), "state", "waiting");
    gauge("proto14.outbox.messages", "", help, figures.queue().dead(), "state", "dead");
    Instant oldest = figures.queue().oldest();
    gauge(
        "proto14.outbox.oldest.age",
        SECONDS,
        "Age of the oldest message part that waits, 0 where none does",
        oldest == null ? 0 : age(oldest));
  }

  private void add(Runs runs) {
    String[] job = {"job", runs.job()};
    counter("proto14.job.runs", "Runs of jobs that came to their end", runs.count(), job);
    counter("proto14.job.failures", "Runs in which something failed", runs.failed(), job);
    Counter.builder("proto14.job.run.duration")
        .baseUnit(SECONDS)
        .description("Time spent in runs of jobs")
        .tags(job)
        .register(registry)
        .increment(inSeconds(runs.total()));
    seconds("proto14.job.run.duration.max", "The longest run kept", runs.longest(), runs.job());
    seconds("proto14.job.run.duration.last", "The newest run", runs.last(), runs.job());
    gauge(
        "proto14.job.last.run.age",
        SECONDS,
        "Since the newest run ended",
        age(runs.lastEndedAt()),
        job);
  }

  private void add(Node node) {
    gauge(
        "proto14.node.heartbeat.age",
        SECONDS,
        "Since a daemon that has not stopped in order was last heard of",
        age(node.beatAt()),
        "node",
        node.id());
    gauge(
        "proto14.node.work.age",
        SECONDS,
        "Since a daemon last completed a piece of work",
        age(node.workedAt()),
        "node",
        node.id());
  }

  private void addSafety(Figures figures) {
    figures
        .backup()
        .ifPresent(
            backup -> {
              age("proto14.backup.age", "Since the last good backup", backup.at());
              gauge("proto14.backup.size", "bytes", "Size of that backup", backup.bytes());
            });
    figures
        .drill()
        .ifPresent(
            drill -> {
              age("proto14.restore.drill.age", "Since the last restore on trial", drill.at());
              gauge(
                  "proto14.restore.drill.success",
                  "",
                  "1 where the last restore on trial went well",
                  bit(drill.isGood()));
            });
  }

  /** Counts here are far below the 53 bits that a double holds. */
  void gauge(String name, String unit, String help, long value, String... tags) {
    gauge(name, unit, help, (double) value, tags);
  }

  void gauge(String name, String unit, String help, double value, String... tags) {
    Gauge.builder(name, () -> value)
        .strongReference(true)
        .baseUnit(unit.isEmpty() ? null : unit)
        .description(help)
        .tags(tags)
        .register(registry);
  }

  private void seconds(String name, String help, Duration length, String job) {
    gauge(name, SECONDS, help, inSeconds(length), "job", job);
  }

  private void age(String name, String help, Instant since) {
    gauge(name, SECONDS, help, age(since));
  }

  private void counter(String name, String help, long value, String... tags) {
    Counter.builder(name).description(help).tags(tags).register(registry).increment((double) value);
  }

  /** Not below 0: another node's clock may be a little ahead. */
  private double age(Instant since) {
    return Math.max(0, inSeconds(Duration.between(since, now)));
  }

  private static double inSeconds(Duration length) {
    return length.toMillis() / 1000.0;
  }

  private static int bit(boolean value) {
    return value ? 1 : 0;
  }
}
