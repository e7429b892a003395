package kr.proto14.app.source.kspo;

import static kr.proto14.app.source.kspo.TestKspo.fault;
import static kr.proto14.app.source.kspo.TestKspo.good;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.SettableClock;
import kr.proto14.standin.KspoFault;
import kr.proto14.standin.Recordings;
import kr.proto14.standin.StandInKspo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day's requests are used up: nobody asks before midnight in Korea. */
class QuotaTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 17);

  private final SettableClock clock = SettableClock.at("2026-09-18T06:00:00Z");
  private final StandInKspo portal = StandInKspo.start(Recordings.bundled(), clock);
  private final TestKspo test = new TestKspo(portal.url(), clock);

  @AfterEach
  void close() {
    portal.close();
  }

  @ParameterizedTest
  @CsvSource({"200", "403", "429"})
  void the_fault_carries_midnight_and_no_request_is_made_before(int status) {
    portal.faults().always(new KspoFault.Gateway(22, status));
    Fault first = fault(test.source.day(DAY));
    assertThat(first.kind()).isEqualTo(FaultKind.QUOTA);
    assertThat(first.notBefore()).isEqualTo(Instant.parse("2026-09-18T15:00:00Z"));
    assertThat(first.detail()).endsWith("Not asking before 2026-09-19 00:00 KST.");
    portal.faults().clear();
    clock.tick(Duration.ofHours(9).minusNanos(1));
    Fault later = fault(test.source.day(DAY.plusDays(1)));
    assertThat(portal.calls()).hasSize(1);
    assertThat(later.call()).isEqualTo("day 2026-09-18 page 1");
    assertThat(later.notBefore()).isEqualTo(first.notBefore());
    assertThat(later.evidence()).isEqualTo(first.evidence());
    clock.tick(Duration.ofNanos(1));
    assertThat(good(test.source.day(DAY))).hasSize(7);
  }

  @Test
  void a_quota_met_in_json_counts_as_well() {
    portal.faults().next(1, new KspoFault.InHeader("22"));
    assertThat(fault(test.source.day(DAY)).kind()).isEqualTo(FaultKind.QUOTA);
    assertThat(fault(test.source.day(DAY)).kind()).isEqualTo(FaultKind.QUOTA);
    assertThat(portal.calls()).hasSize(1);
  }

  @Test
  void just_after_midnight_the_next_midnight_is_meant() {
    clock.tick(Duration.ofHours(9));
    portal.faults().next(1, new KspoFault.Gateway(22, 200));
    assertThat(fault(test.source.day(DAY)).notBefore())
        .isEqualTo(Instant.parse("2026-09-19T15:00:00Z"));
  }

  @Test
  void a_quota_met_between_pages_fails_the_day_and_keeps_what_came() {
    portal.show(BigDay.of(130));
    portal.faults().always(2, new KspoFault.Gateway(22, 200));
    assertThat(fault(test.source.day(BigDay.DAY)).call()).isEqualTo("day 2026-09-17 page 2");
    assertThat(test.kept.calls()).hasSize(2);
  }
}
