package kr.proto14.app.source.zentoto;

import static java.util.Objects.requireNonNull;
import static kr.proto14.app.source.zentoto.TestZentoto.fault;
import static kr.proto14.app.source.zentoto.TestZentoto.good;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.ListedRound;
import kr.proto14.app.source.Listing;
import kr.proto14.app.source.Provenance;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.source.SettableClock;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.engine.pool.Votes;
import kr.proto14.standin.Game;
import kr.proto14.standin.Recordings;
import kr.proto14.standin.StandInZentoto;
import kr.proto14.standin.ZentotoFault;
import kr.proto14.standin.ZentotoFault.Content;
import kr.proto14.standin.ZentotoFault.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The source against the stand-in: the recorded rounds, and every fault. */
class StandInContractTest {
  private static final RoundId ROUND = RoundId.parse("G011-260053");

  private final SettableClock clock = SettableClock.at("2026-09-16T03:00:00Z");
  private final StandInZentoto site = StandInZentoto.start(Recordings.bundled(), clock);
  private final TestZentoto test = new TestZentoto(site.url(), clock);

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void the_newest_round_of_each_pool_is_listed_with_the_earliest_end() {
    Listing listing = good(test.source.listing());
    Instant end = Instant.parse("2026-09-16T14:00:00Z");
    assertThat(listing.rounds())
        .containsExactly(
            new ListedRound(ROUND, end), new ListedRound(RoundId.parse("G027-260001"), end));
    assertThat(listing.refused()).isEmpty();
    assertThat(listing.fixedOdds()).isEmpty();
    assertThat(test.kept.calls())
        .containsExactly("zentoto rounds soccer", "zentoto rounds basketball");
  }

  @Test
  void a_round_is_read_with_names_and_votes_and_marked_as_provisional() {
    RoundSnapshot seen = good(test.source.detail(ROUND));
    assertThat(seen.provenance()).isEqualTo(Provenance.ZENTOTO);
    assertThat(seen.round().id()).isEqualTo(ROUND);
    assertThat(seen.round().saleEnd()).isEqualTo("2026-09-16T14:00:00Z");
    Match first = seen.round().matches().getFirst();
    assertThat(first.home().name()).isEqualTo("오모니아");
    assertThat(first.home().id()).isEqualTo("zentoto:오모니아");
    assertThat(first.kickOff()).isEqualTo(seen.round().saleEnd());
    assertThat(seen.money().lines()).isZero();
    Votes votes = requireNonNull(seen.votes().get(1));
    assertThat(votes.total()).isEqualTo(10_000);
    var recorded = Recordings.bundled().round(Game.SOCCER, 260053).matches().getFirst().votes();
    double share =
        (double) recorded.home() / (recorded.home() + recorded.middle() + recorded.away());
    assertThat(votes.home() / 10_000.0).isCloseTo(share, within(0.0001));
    assertThat(test.kept.text(seen.raw())).contains("오모니아");
    assertThat(test.variants.all()).containsExactly("matches=read");
  }

  @Test
  void a_closed_round_is_kept_and_a_coming_one_has_no_votes() {
    assertThat(good(test.source.detail(RoundId.parse("G011-260051"))).votes()).hasSize(14);
    clock.tick(Duration.ofHours(33));
    RoundSnapshot early = good(test.source.detail(RoundId.parse("G011-260054")));
    assertThat(early.votes()).isEmpty();
  }

  @Test
  void a_round_it_does_not_show_is_refused() {
    Fault seen = fault(test.source.detail(RoundId.parse("G011-260059")));
    assertThat(seen.detail()).contains("does not offer the round");
    assertThat(seen.call()).isEqualTo("detail G011-260059");
  }

  @ParameterizedTest
  @CsvSource({
    "STATUS_403, BLOCKED, 1",
    "STATUS_500, SITE_DOWN, 4",
    "RESET, SITE_DOWN, 4",
    "MAINTENANCE_PAGE, MAINTENANCE, 1",
    "ANOTHER_PAGE, CHANGED, 1",
    "UNKNOWN_ENCODING, CHANGED, 1",
    "EMPTY_BODY, CHANGED, 4",
    "TRUNCATED, BAD_DATA, 1",
    "TOO_LARGE, CHANGED, 1"
  })
  void every_fault_of_the_wire_has_its_kind_and_heals(Wire wire, FaultKind kind, int calls) {
    site.faults().always(wire);
    Fault seen = fault(test.source.detail(ROUND));
    assertThat(seen.kind()).as(seen.detail()).isEqualTo(kind);
    assertThat(seen.source()).isEqualTo("zentoto");
    assertThat(seen.evidence() == null).isEqualTo(wire == Wire.RESET);
    assertThat(site.calls()).hasSizeGreaterThanOrEqualTo(calls);
    site.faults().clear();
    assertThat(good(test.source.detail(ROUND)).votes()).hasSize(14);
  }

  @ParameterizedTest
  @CsvSource({
    "ANOTHER_FORM, CHANGED",
    "THIRTEEN_MATCHES, BAD_DATA",
    "VOTES_DO_NOT_SUM, BAD_DATA",
    "NUMBERED_WRONGLY, BAD_DATA"
  })
  void every_fault_of_the_content_has_its_kind(Content content, FaultKind kind) {
    site.faults().always(content);
    Fault seen = fault(test.source.detail(ROUND));
    assertThat(seen.kind()).as(seen.detail()).isEqualTo(kind);
    assertThat(seen.evidence()).isNotNull();
  }

  @Test
  void one_pool_whose_page_is_broken_does_not_hide_the_other() {
    site.faults().always(Game.BASKETBALL, Wire.ANOTHER_PAGE);
    Listing listing = good(test.source.listing());
    assertThat(listing.rounds()).hasSize(1);
    assertThat(listing.refused()).extracting("call").containsExactly("rounds basketball");
    site.faults().always(Wire.STATUS_403);
    assertThat(fault(test.source.listing()).kind()).isEqualTo(FaultKind.BLOCKED);
  }

  @Test
  void a_slow_page_ends_at_the_limit_of_a_call() {
    site.faults().always(new ZentotoFault.Slow(Duration.ofSeconds(30)));
    var hasty =
        new TestZentoto(
            site.url(),
            clock,
            settings ->
                settings.limited(
                    Duration.ofSeconds(5), Duration.ofMillis(150), Duration.ofMillis(300)));
    assertThat(fault(hasty.source.detail(ROUND)).kind()).isEqualTo(FaultKind.SITE_DOWN);
  }

  @Test
  void requests_keep_their_distance() {
    good(test.source.listing());
    good(test.source.detail(ROUND));
    assertThat(clock.pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
  }
}
