package kr.proto14.app.source.kspo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.http.Wording;
import org.jspecify.annotations.Nullable;

/** Remembers that the day's requests are used up, until midnight in Korea. Not threadsafe. */
final class Quota {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  private final Clock clock;
  private @Nullable Fault last;

  Quota(Clock clock) {
    this.clock = clock;
  }

  /** The fault to give in place of a request, while there is no use in one. */
  Optional<Fault> fault(String call) {
    Fault used = last;
    if (used == null || used.notBefore() == null || !clock.instant().isBefore(used.notBefore())) {
      return Optional.empty();
    }
    return Optional.of(
        new Fault(
            used.kind(), used.source(), call, used.detail(), used.evidence(), used.notBefore()));
  }

  /** The day's requests are used up; the answer that says so is kept as {@code evidence}. */
  Fault usedUp(String call, String detail, Instant at, String evidence) {
    Instant midnight = at.atZone(SEOUL).toLocalDate().plusDays(1).atStartOfDay(SEOUL).toInstant();
    String told =
        Wording.of(
            "%s Not asking before %s 00:00 KST.", detail, midnight.atZone(SEOUL).toLocalDate());
    Fault fault = new Fault(FaultKind.QUOTA, KspoSource.NAME, call, told, evidence, midnight);
    last = fault;
    return fault;
  }
}
