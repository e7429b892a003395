package kr.proto14.app.contract;

import static kr.proto14.app.source.FaultKind.BLOCKED;
import static kr.proto14.app.source.FaultKind.CHANGED;
import static kr.proto14.app.source.FaultKind.MAINTENANCE;
import static kr.proto14.app.source.FaultKind.OUR_NETWORK;
import static kr.proto14.app.source.FaultKind.SITE_DOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kr.proto14.app.Secret;
import kr.proto14.app.notify.Delivery;
import kr.proto14.app.notify.TelegramChannel;
import kr.proto14.app.notify.TelegramSettings;
import kr.proto14.app.notify.VirtualTime;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.FetchResult;
import kr.proto14.app.source.KeptAnswers;
import kr.proto14.app.source.MetVariants;
import kr.proto14.app.source.betman.BetmanSource;
import kr.proto14.app.source.http.Elsewhere;
import kr.proto14.app.source.http.SiteSettings;
import kr.proto14.app.source.http.ThreeWayBlame;
import kr.proto14.app.source.kspo.KspoSource;
import kr.proto14.app.source.zentoto.ZentotoSource;
import kr.proto14.standin.BetmanFault;
import kr.proto14.standin.KspoFault;
import kr.proto14.standin.Recordings;
import kr.proto14.standin.StandInBetman;
import kr.proto14.standin.StandInKspo;
import kr.proto14.standin.StandInTelegram;
import kr.proto14.standin.StandInZentoto;
import kr.proto14.standin.TelegramFault;
import kr.proto14.standin.ZentotoFault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Our network, the site, or what we can read: each fault under its right name. */
class ThreeWayBlameTest {
  private static final VirtualTime TIME = new VirtualTime();
  private static final URI NOWHERE = URI.create("http://site.invalid");
  private static final LocalDate DAY = LocalDate.of(2026, 9, 17);

  private static StandInBetman betman;
  private static StandInZentoto zentoto;
  private static StandInKspo kspo;
  private static StandInTelegram telegram;

  @BeforeAll
  static void open() {
    betman = StandInBetman.start(Recordings.bundled(), TIME);
    zentoto = StandInZentoto.start(Recordings.bundled(), TIME);
    kspo = StandInKspo.start(Recordings.bundled(), TIME);
    telegram = StandInTelegram.start(TIME);
  }

  @AfterAll
  static void close() {
    betman.close();
    zentoto.close();
    kspo.close();
    telegram.close();
  }

  /** What else there is. */
  enum Others {
    ANSWER,
    SILENT,
    NONE
  }

  enum Site {
    BETMAN,
    ZENTOTO,
    KSPO
  }

  /** How a site fails. */
  enum Failing {
    NAME_UNKNOWN,
    REFUSED,
    RESET,
    STATUS_500,
    STATUS_403,
    MAINTENANCE_PAGE,
    ANOTHER_FORM
  }

  static Stream<Arguments> matrix() {
    Stream.Builder<Arguments> cases = Stream.builder();
    for (Site site : Site.values()) {
      for (Failing silent : List.of(Failing.NAME_UNKNOWN, Failing.REFUSED, Failing.RESET)) {
        cases.add(Arguments.of(site, silent, Others.ANSWER, SITE_DOWN));
        cases.add(Arguments.of(site, silent, Others.SILENT, OUR_NETWORK));
      }
      cases.add(Arguments.of(site, Failing.NAME_UNKNOWN, Others.NONE, OUR_NETWORK));
      cases.add(Arguments.of(site, Failing.REFUSED, Others.NONE, SITE_DOWN));
      for (Others others : List.of(Others.ANSWER, Others.SILENT)) {
        cases.add(Arguments.of(site, Failing.STATUS_500, others, SITE_DOWN));
        cases.add(Arguments.of(site, Failing.MAINTENANCE_PAGE, others, MAINTENANCE));
        cases.add(Arguments.of(site, Failing.ANOTHER_FORM, others, CHANGED));
      }
    }
    cases.add(Arguments.of(Site.BETMAN, Failing.STATUS_403, Others.SILENT, BLOCKED));
    cases.add(Arguments.of(Site.ZENTOTO, Failing.STATUS_403, Others.SILENT, BLOCKED));
    return cases.build();
  }

  @ParameterizedTest
  @MethodSource("matrix")
  void every_fault_has_its_right_name(
      Site site, Failing failing, Others others, FaultKind expected) {
    URI url = url(site, failing);
    spoil(site, failing);
    Elsewhere elsewhere = new Elsewhere(places(url, others), TIME);

    Fault fault = fault(new ThreeWayBlame(elsewhere).judged(ask(site, url), url));

    assertThat(fault.kind()).as(fault.toString()).isEqualTo(expected);
    assertThat(fault.source()).isEqualTo(site.name().toLowerCase(Locale.ROOT));
  }

  @Test
  void the_matrix_has_more_than_the_twelve_cases_that_were_promised() {
    assertThat(matrix().count()).isGreaterThan(12);
  }

  @Test
  void telegram_is_not_blamed_where_nothing_else_answers() {
    assertThat(cause(closedPort(), Others.SILENT)).startsWith("our own connection");
    assertThat(cause(closedPort(), Others.ANSWER))
        .startsWith("Telegram, while other places answer: no connection");
    assertThat(cause(closedPort(), Others.NONE)).startsWith("Telegram: no connection");
    assertThat(cause(NOWHERE, Others.SILENT)).startsWith("our own connection");
    telegram.faults().next(2, TelegramFault.Plain.CLOSED_BEFORE_DELIVERY);
    assertThat(cause(telegram.url(), Others.SILENT)).startsWith("our own connection");
    assertThat(cause(telegram.url(), Others.ANSWER)).startsWith("Telegram, while other places");
    telegram.faults().clear();
    telegram.faults().next(1, TelegramFault.Plain.STATUS_500);
    assertThat(cause(telegram.url(), Others.SILENT)).startsWith("Telegram 500");
  }

  @Test
  void good_answers_are_left_alone_and_nobody_else_is_asked() {
    betman.faults().clear();
    int before = telegram.calls().size();
    ThreeWayBlame blame = new ThreeWayBlame(new Elsewhere(List.of(telegram.url()), TIME));
    assertThat(blame.rounds(betman(betman.url()), betman.url()).listing())
        .isInstanceOf(FetchResult.Fetched.class);
    assertThat(telegram.calls()).hasSize(before);
  }

  @Test
  void another_look_is_taken_after_half_a_minute_and_not_before() {
    URI silent = closedPort();
    StandInTelegram other = StandInTelegram.start(TIME);
    Elsewhere elsewhere = new Elsewhere(List.of(silent, other.url()), TIME);
    assertThat(elsewhere.answers(silent)).isEqualTo(Elsewhere.Answer.YES);
    other.close();
    TIME.advance(Duration.ofSeconds(29));
    assertThat(elsewhere.answers(silent)).isEqualTo(Elsewhere.Answer.YES);
    TIME.advance(Duration.ofSeconds(2));
    assertThat(elsewhere.answers(silent)).isEqualTo(Elsewhere.Answer.NO);
  }

  @Test
  void a_look_that_is_broken_off_proves_nothing() {
    Elsewhere elsewhere = new Elsewhere(List.of(telegram.url()), TIME);
    Thread.currentThread().interrupt();
    assertThat(elsewhere.answers(NOWHERE)).isEqualTo(Elsewhere.Answer.UNKNOWN);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(elsewhere.answers(NOWHERE)).isEqualTo(Elsewhere.Answer.YES);
  }

  private static List<URI> places(URI site, Others others) {
    return switch (others) {
      case ANSWER -> List.of(site, closedPort(), telegram.url(), betman.url());
      case SILENT -> List.of(site, closedPort(), URI.create("http://other.invalid"));
      case NONE -> List.of(site);
    };
  }

  private static URI url(Site site, Failing failing) {
    return switch (failing) {
      case NAME_UNKNOWN -> NOWHERE;
      case REFUSED -> closedPort();
      default ->
          switch (site) {
            case BETMAN -> betman.url();
            case ZENTOTO -> zentoto.url();
            case KSPO -> kspo.url();
          };
    };
  }

  private static void spoil(Site site, Failing failing) {
    betman.faults().clear();
    zentoto.faults().clear();
    kspo.faults().clear();
    switch (site) {
      case BETMAN -> betmanFault(failing).ifPresent(betman.faults()::always);
      case ZENTOTO -> zentotoFault(failing).ifPresent(zentoto.faults()::always);
      case KSPO -> kspoFault(failing).ifPresent(kspo.faults()::always);
    }
  }

  private static Optional<BetmanFault> betmanFault(Failing failing) {
    return switch (failing) {
      case NAME_UNKNOWN, REFUSED -> Optional.empty();
      case RESET -> Optional.of(BetmanFault.Wire.RESET);
      case STATUS_500 -> Optional.of(BetmanFault.Wire.STATUS_500);
      case STATUS_403 -> Optional.of(BetmanFault.Wire.STATUS_403);
      case MAINTENANCE_PAGE -> Optional.of(BetmanFault.Wire.MAINTENANCE_PAGE);
      case ANOTHER_FORM -> Optional.of(BetmanFault.Wire.TRUNCATED);
    };
  }

  private static Optional<ZentotoFault> zentotoFault(Failing failing) {
    return switch (failing) {
      case NAME_UNKNOWN, REFUSED -> Optional.empty();
      case RESET -> Optional.of(ZentotoFault.Wire.RESET);
      case STATUS_500 -> Optional.of(ZentotoFault.Wire.STATUS_500);
      case STATUS_403 -> Optional.of(ZentotoFault.Wire.STATUS_403);
      case MAINTENANCE_PAGE -> Optional.of(ZentotoFault.Wire.MAINTENANCE_PAGE);
      case ANOTHER_FORM -> Optional.of(ZentotoFault.Wire.ANOTHER_PAGE);
    };
  }

  private static Optional<KspoFault> kspoFault(Failing failing) {
    return switch (failing) {
      case NAME_UNKNOWN, REFUSED -> Optional.empty();
      case RESET -> Optional.of(KspoFault.Wire.RESET);
      case STATUS_500 -> Optional.of(KspoFault.Wire.STATUS_500);
      case STATUS_403 -> Optional.of(KspoFault.Wire.STATUS_403);
      case MAINTENANCE_PAGE -> Optional.of(KspoFault.Wire.MAINTENANCE_PAGE);
      case ANOTHER_FORM -> Optional.of(KspoFault.Wire.TRUNCATED);
    };
  }

  private static FetchResult<?> ask(Site site, URI url) {
    return switch (site) {
      case BETMAN -> betman(url).listing();
      case ZENTOTO -> zentoto(url).listing();
      case KSPO -> kspo(url).day(DAY);
    };
  }

  private static SiteSettings quick(URI url) {
    return SiteSettings.polite(url)
        .spaced(Duration.ZERO)
        .backingOff(Duration.ZERO, Duration.ofMillis(1));
  }

  private static BetmanSource betman(URI url) {
    SiteSettings site = quick(url);
    return new BetmanSource(
        site, site.newHttpClient(), TIME, TIME, new KeptAnswers(), new MetVariants());
  }

  private static ZentotoSource zentoto(URI url) {
    SiteSettings site = quick(url);
    return new ZentotoSource(
        site, site.newHttpClient(), TIME, TIME, new KeptAnswers(), new MetVariants());
  }

  private static KspoSource kspo(URI url) {
    SiteSettings site = quick(url);
    return new KspoSource(
        site,
        new Secret("decoded+key/14=="),
        site.newHttpClient(),
        TIME,
        TIME,
        new KeptAnswers(),
        new MetVariants());
  }

  private static String cause(URI url, Others others) {
    TelegramSettings settings = TelegramSettings.of(url, new Secret("123456:ABC-def"), "(again)");
    Elsewhere elsewhere = new Elsewhere(places(url, others), TIME);
    TIME.advance(Duration.ofMinutes(1));
    return switch (new TelegramChannel(settings, elsewhere, TIME, TIME).send("7", "a", false)) {
      case Delivery.Later(var _, String cause) -> cause;
      case Delivery.Unknown(String cause) -> cause;
      case Delivery other -> throw new AssertionError(other.toString());
    };
  }

  /** An address at which nobody listens. */
  private static URI closedPort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Fault fault(FetchResult<?> result) {
    return ((FetchResult.Failed<?>) result).fault();
  }
}
