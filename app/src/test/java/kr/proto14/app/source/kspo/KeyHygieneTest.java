package kr.proto14.app.source.kspo;

import static kr.proto14.app.source.kspo.TestKspo.fault;
import static kr.proto14.app.source.kspo.TestKspo.good;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.FetchResult;
import kr.proto14.app.source.SettableClock;
import kr.proto14.standin.KspoFault;
import kr.proto14.standin.Recordings;
import kr.proto14.standin.StandInKspo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The key is sent once encoded, and stays out of all that is kept, told or thrown. */
class KeyHygieneTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 17);
  private static final String ENCODED = URLEncoder.encode(TestKspo.KEY, StandardCharsets.UTF_8);

  private final SettableClock clock = SettableClock.at("2026-09-18T06:00:00Z");
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final StandInKspo portal = StandInKspo.start(Recordings.bundled(), clock);

  @BeforeEach
  void expectTheKeyAndListen() {
    log.start();
    root.addAppender(log);
    portal.expectKey(TestKspo.KEY);
  }

  @AfterEach
  void close() {
    root.detachAppender(log);
    portal.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void the_key_works_as_issued_in_either_form(boolean encoded) {
    TestKspo test = source(portal.url(), encoded ? ENCODED : TestKspo.KEY);
    assertThat(good(test.source.day(DAY))).isNotEmpty();
  }

  @Test
  void another_key_is_a_fault_of_the_configuration() {
    TestKspo test = source(portal.url(), "AnotherKey+/==");
    assertThat(fault(test.source.day(DAY)).kind()).isEqualTo(FaultKind.CONFIGURATION);
  }

  @Test
  void an_echoed_key_is_masked_before_it_is_kept() {
    portal.faults().always(new KspoFault.EchoedKey());
    TestKspo test = source(portal.url(), TestKspo.KEY);
    Fault seen = fault(test.source.day(DAY));
    assertThat(seen.kind()).isEqualTo(FaultKind.CONFIGURATION);
    assertThat(seen.detail()).contains("SERVICE KEY *** ***");
    assertThat(test.kept.text(String.valueOf(seen.evidence()))).contains("SERVICE KEY *** ***");
    assertClean(test, List.of(seen.toString()));
  }

  @Test
  void no_fault_tells_the_key() {
    TestKspo test = source(portal.url(), TestKspo.KEY);
    List<String> told = new ArrayList<>();
    for (KspoFault fault : faults()) {
      portal.faults().always(fault);
      told.add(test.source.day(DAY).toString());
      portal.faults().clear();
      clock.tick(Duration.ofDays(1));
    }
    assertClean(test, told);
    assertThat(log.list).as("a row was left out and logged").isNotEmpty();
  }

  @Test
  void a_portal_that_is_not_there_is_told_without_the_key() {
    portal.close();
    TestKspo gone = source(portal.url(), TestKspo.KEY);
    Fault refused = fault(gone.source.day(DAY));
    assertThat(refused.kind()).isEqualTo(FaultKind.SITE_DOWN);
    TestKspo nowhere = source(URI.create("http://kspo.invalid/B551014"), TestKspo.KEY);
    Fault unknown = fault(nowhere.source.day(DAY));
    assertThat(unknown.kind()).isEqualTo(FaultKind.OUR_NETWORK);
    assertClean(gone, List.of(refused.toString(), unknown.toString()));
  }

  @Test
  void an_interrupted_call_ends_with_a_fault_and_keeps_the_mark() {
    TestKspo test = source(portal.url(), TestKspo.KEY);
    Thread.currentThread().interrupt();
    FetchResult<List<KspoMatch>> result = test.source.day(DAY);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(fault(result).detail()).contains("interrupted");
    assertClean(test, List.of(result.toString()));
  }

  private static List<KspoFault> faults() {
    List<KspoFault> faults = new ArrayList<>(List.of(KspoFault.Wire.values()));
    faults.addAll(List.of(KspoFault.Rows.values()));
    faults.add(new KspoFault.EchoedKey());
    faults.add(new KspoFault.InHeader(TestKspo.KEY));
    faults.add(new KspoFault.EndValue(1, ENCODED));
    faults.add(new KspoFault.Gateway(22, 200));
    return faults;
  }

  private void assertClean(TestKspo test, List<String> told) {
    List<String> all = new ArrayList<>(told);
    all.addAll(test.kept.texts());
    all.addAll(test.kept.calls());
    all.addAll(test.variants);
    log.list.forEach(event -> all.add(event.getFormattedMessage()));
    assertThat(told).isNotEmpty();
    assertThat(all)
        .allSatisfy(
            text ->
                assertThat(text)
                    .doesNotContain(TestKspo.KEY.substring(0, 10))
                    .doesNotContain(ENCODED.substring(0, 12))
                    .doesNotContain(TestKspo.KEY.substring(20)));
  }

  private TestKspo source(URI base, String key) {
    return new TestKspo(base, clock, key, settings -> settings);
  }
}
