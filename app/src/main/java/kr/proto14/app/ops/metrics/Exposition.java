package kr.proto14.app.ops.metrics;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.core.metrics.Info;
import java.time.Instant;
import java.util.Optional;

/**
 * The figures in Prometheus' text form.
 *
 * <p>Every scrape fills a registry of its own: what is told is what was read, and what no longer
 * exists is no longer told. Nothing of it is in memory before the first scrape.
 */
public final class Exposition {
  /** The media type of the text. */
  public static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final String version;

  /**
   * @param version of the program
   */
  public Exposition(String version) {
    this.version = requireNonNull(version, "version");
  }

  /**
   * The text.
   *
   * @param figures empty while the database does not answer
   * @param now for ages
   */
  public String of(Optional<Figures> figures, Instant now) {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    try {
      addProcess(registry);
      Meters meters = new Meters(registry, now);
      meters.gauge(
          "proto14.database.up", "", "1 while the database answers", figures.isPresent() ? 1 : 0);
      figures.ifPresent(meters::add);
      return registry.scrape(TYPE);
    } finally {
      registry.close();
    }
  }

  private void addProcess(PrometheusMeterRegistry registry) {
    Info.builder()
        .name("proto14_build_info")
        .help("The program that runs")
        .labelNames("version")
        .register(registry.getPrometheusRegistry())
        .setLabelValues(version);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }
}
