package kr.proto14.app.source.kspo;

import static kr.proto14.app.source.kspo.TestKspo.fault;
import static kr.proto14.app.source.kspo.TestKspo.good;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.SettableClock;
import kr.proto14.standin.KspoCall;
import kr.proto14.standin.KspoFault;
import kr.proto14.standin.Recordings;
import kr.proto14.standin.StandInKspo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagingTest {
  private final SettableClock clock = SettableClock.at("2026-09-18T06:00:00Z");
  private final StandInKspo portal = StandInKspo.start(Recordings.bundled(), clock);
  private final TestKspo test = new TestKspo(portal.url(), clock);

  @AfterEach
  void close() {
    portal.close();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "99, 1", "100, 1", "101, 2", "200, 2", "250, 3"})
  void as_many_pages_are_asked_for_as_there_are(int matches, int pages) {
    portal.show(BigDay.of(matches));
    assertThat(good(test.source.day(BigDay.DAY))).hasSize(matches).doesNotHaveDuplicates();
    assertThat(portal.calls()).hasSize(pages).allMatch(KspoCall::accepted);
    assertThat(portal.calls().getLast().page()).isEqualTo(pages);
    assertThat(portal.calls().getLast().rows()).isEqualTo(100);
  }

  @Test
  void pages_keep_their_distance_on_the_clock() {
    portal.show(BigDay.of(250));
    good(test.source.day(BigDay.DAY));
    assertThat(clock.pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
  }

  @Test
  void word_of_no_data_in_the_middle_is_a_contradiction() {
    portal.show(BigDay.of(400));
    portal.faults().always(3, new KspoFault.Gateway(3, 200));
    Fault seen = fault(test.source.day(BigDay.DAY));
    assertThat(seen.kind()).isEqualTo(FaultKind.BAD_DATA);
    assertThat(seen.detail()).contains("Page 3").contains("announced");
    assertThat(portal.calls()).hasSize(3);
  }
}
