package kr.proto14.standin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Starts all stand-ins, for trying things by hand, until the process is ended. Options: {@code
 * --betman-port N}, {@code --kspo-port N}, {@code --zentoto-port N}, {@code --telegram-port N},
 * {@code --models-port N} (0, the default, is a free port), {@code --at 2026-09-22T12:00:00+09:00} (the clock's start, the
 * current time by default), {@code --fixed} (the clock stands still).
 */
public final class StandInMain {
  private StandInMain() {}

  /** Starts all and prints their URLs. */
  public static void main(String[] args) {
    List<String> options = List.of(args);
    InstantSource clock = clock(options);
    var betman = StandInBetman.start(Recordings.bundled(), clock, port(options, "--betman-port"));
    var kspo = StandInKspo.start(Recordings.bundled(), clock, port(options, "--kspo-port"));
    var zentoto =
        StandInZentoto.start(Recordings.bundled(), clock, port(options, "--zentoto-port"));
    var telegram = StandInTelegram.start(clock, port(options, "--telegram-port"));
    var models = StandInModels.start(port(options, "--models-port"));
    System.out.println("PROTO14_BETMAN_URL=" + betman.url());
    System.out.println("PROTO14_KSPO_URL=" + kspo.url());
    System.out.println("PROTO14_ZENTOTO_URL=" + zentoto.url());
    System.out.println("PROTO14_TELEGRAM_URL=" + telegram.url());
    for (ModelProvider provider : ModelProvider.values()) {
      if (provider != ModelProvider.LOCAL) {
        System.out.println("PROTO14_" + provider + "_URL=" + models.url(provider));
      }
    }
    System.out.println("# clock: " + clock.instant());
  }

  static InstantSource clock(List<String> options) {
    InstantSource system = InstantSource.system();
    String at = value(options, "--at", "");
    Instant start = at.isEmpty() ? system.instant() : OffsetDateTime.parse(at).toInstant();
    return options.contains("--fixed")
        ? InstantSource.fixed(start)
        : InstantSource.offset(system, Duration.between(system.instant(), start));
  }

  private static int port(List<String> options, String name) {
    return Integer.parseInt(value(options, name, "0"));
  }

  private static String value(List<String> options, String name, String otherwise) {
    int at = options.indexOf(name);
    if (at >= 0 && at + 1 == options.size()) {
      throw new IllegalArgumentException(name + " needs a value");
    }
    return at < 0 ? otherwise : options.get(at + 1);
  }
}
