package kr.proto14.app.ops.doctor;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.proto14.app.ops.doctor.Probes.Answered;

/**
 * This machine's clock beside the times that sites answer with. The site nearest to us counts: one
 * that agrees shows that the others are wrong themselves.
 */
final class SiteClockCheck implements Check {
  /** A header has whole seconds, and an answer takes its time. */
  static final Duration TOLERATED = Duration.ofSeconds(5);

  private static final Duration FATAL = Duration.ofMinutes(2);

  private final Probes probes;

  SiteClockCheck(Probes probes) {
    this.probes = probes;
  }

  @Override
  public String name() {
    return "clock";
  }

  @Override
  public boolean asksOutside() {
    return true;
  }

  @Override
  public List<Finding> look() {
    Optional<Offset> nearest =
        probes.all().stream()
            .flatMap(seen -> seen instanceof Answered answered ? offset(answered) : Stream.empty())
            .min(Comparator.comparing(offset -> offset.skew().abs()));
    return nearest.map(SiteClockCheck::finding).stream().toList();
  }

  private static Stream<Offset> offset(Answered answered) {
    return answered
        .date()
        .map(date -> new Offset(answered.site(), Duration.between(date, answered.middle())))
        .stream();
  }

  private static Finding finding(Offset offset) {
    Duration off = offset.skew().abs();
    Map<String, Object> words =
        Map.of(
            "site", offset.site().url().getHost(),
            "seconds", off.toSeconds(),
            "tolerated", TOLERATED.toSeconds());
    if (off.compareTo(TOLERATED) <= 0) {
      return Finding.ok("clock.sites-agree", words);
    }
    String id = offset.skew().isNegative() ? "clock.slow" : "clock.fast";
    return off.compareTo(FATAL) <= 0 ? Finding.warning(id, words) : Finding.error(id, words);
  }

  private record Offset(Site site, Duration skew) {}
}
