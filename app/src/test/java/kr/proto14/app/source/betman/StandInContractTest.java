package kr.proto14.app.source.betman;

import static kr.proto14.app.source.betman.TestSource.fault;
import static kr.proto14.app.source.betman.TestSource.good;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.FixtureOdds;
import kr.proto14.app.source.ListedRound;
import kr.proto14.app.source.Listing;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.source.SaleStatus;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.MatchState;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.standin.BetmanFault;
import kr.proto14.standin.BetmanFault.Content;
import kr.proto14.standin.BetmanFault.Wire;
import kr.proto14.standin.BodyForm;
import kr.proto14.standin.Endpoint;
import kr.proto14.standin.Game;
import kr.proto14.standin.RecordedRound;
import kr.proto14.standin.Recordings;
import kr.proto14.standin.StandInBetman;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The client against the stand-in: recorded rounds, the site's traps, and every fault. */
class StandInContractTest {
  private static final Recordings RECORDINGS = Recordings.bundled();
  private static final RecordedRound RECORDED = RECORDINGS.round(Game.SOCCER, 260053);
  private static final RoundId ROUND = RoundId.ofGmTs(Pool.SOCCER, 260053);

  private volatile Instant now = RECORDED.saleEnd().minus(Duration.ofHours(3));
  private final StandInBetman site = StandInBetman.start(RECORDINGS, (InstantSource) () -> now);

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void a_round_on_sale_is_listed_confirmed_and_priced() {
    TestSource test = source();
    Listing listing = good(test.source.listing());
    assertThat(listing.rounds()).contains(new ListedRound(ROUND, RECORDED.saleEnd()));
    RoundSnapshot snapshot = good(test.source.detail(ROUND));
    assertThat(snapshot.status()).isEqualTo(SaleStatus.OPEN);
    assertThat(snapshot.votes().values())
        .hasSize(14)
        .allMatch(votes -> votes.total() == RECORDED.lines());
    assertThat(snapshot.money().lines()).isEqualTo(RECORDED.lines());
    List<FixtureOdds> odds =
        listing.fixedOdds().stream()
            .flatMap(gmTs -> good(test.source.odds(gmTs)).odds().stream())
            .toList();
    Match first = snapshot.round().matches().getFirst();
    assertThat(odds)
        .filteredOn(each -> each.homeId().equals(first.home().id()))
        .filteredOn(each -> each.kickOff().equals(first.kickOff()))
        .singleElement()
        .matches(each -> each.awayId().equals(first.away().id()));
    assertThat(test.variants.all()).containsExactly("sbm-info=doubled", "cookies=sent");
  }

  @Test
  void a_settled_round_has_letters_scores_and_a_place_in_the_archive() {
    now = RECORDED.resultsAt().plus(Duration.ofHours(1));
    TestSource test = source();
    assertThat(good(test.source.detail(ROUND)).results()).hasSize(14);
    assertThat(good(test.source.results(ROUND)).matches())
        .hasSize(14)
        .allSatisfy(match -> assertThat(match.label()).isIn("승", "무", "패"));
    assertThat(good(test.source.published())).contains(ROUND);
    assertThat(good(test.source.closed(Pool.SOCCER, 150)).rounds())
        .extracting(ScheduledRound::id)
        .contains(ROUND);
    assertThat(good(test.source.schedule(Pool.SOCCER, YearMonth.of(2026, 9))).refused()).isEmpty();
    assertThat(test.variants.all()).noneMatch(variant -> variant.contains("differs"));
  }

  @Test
  void a_round_without_results_has_an_empty_result_page() {
    assertThat(good(source().source.results(ROUND)).matches()).isEmpty();
  }

  @Test
  void either_body_form_and_cookies_are_found_out() {
    site.accept(BodyForm.SINGLE);
    site.requireCookies(true);
    TestSource test = source();
    good(test.source.listing());
    site.forgetSessions();
    good(test.source.detail(ROUND));
    assertThat(test.variants.all())
        .contains("sbm-info=single", "cookies=renewed ones ended a refusal");
  }

  @Test
  void the_second_address_is_asked_where_the_first_is_gone() {
    site.faults().always(Endpoint.LIST, Wire.ERROR_PAGE);
    site.faults().always(Endpoint.POOL_DETAIL, Wire.ERROR_PAGE);
    TestSource test = source();
    assertThat(good(test.source.listing()).rounds()).isNotEmpty();
    assertThat(good(test.source.detail(ROUND)).round().id()).isEqualTo(ROUND);
    assertThat(test.variants.all())
        .contains("list=by its second address", "detail=by its second address");
  }

  @ParameterizedTest
  @CsvSource({
    "ERROR_PAGE, BLOCKED",
    "MAINTENANCE_PAGE, MAINTENANCE",
    "EMPTY_BODY, CHANGED",
    "TRUNCATED, CHANGED",
    "RESET, SITE_DOWN",
    "STATUS_403, BLOCKED",
    "STATUS_500, SITE_DOWN",
    "STATUS_503, SITE_DOWN",
    "REFUSED, BLOCKED",
    "TOO_LARGE, CHANGED"
  })
  void every_fault_of_the_wire_has_its_kind_and_heals(Wire fault, FaultKind kind) {
    TestSource test = source();
    site.faults().always(fault);
    Fault seen = fault(test.source.detail(ROUND));
    assertThat(seen.kind()).isEqualTo(kind);
    assertThat(seen.call()).isEqualTo("detail G011-260053");
    assertThat(seen.evidence() == null).as("evidence").isEqualTo(fault == Wire.RESET);
    site.faults().clear();
    good(test.source.detail(ROUND));
  }

  @ParameterizedTest
  @CsvSource({
    "THIRTEEN_MATCHES, 13 matches",
    "FIFTEEN_MATCHES, 15 matches",
    "DUPLICATED_MATCH, 14",
    "MIXED_SPORTS, a sport of another pool",
    "VOTES_DO_NOT_SUM, 1 of 14 matches do not sum"
  })
  void a_contradictory_round_is_bad_data_with_its_figures(Content fault, String part) {
    site.faults().always(fault);
    Fault seen = fault(source().source.detail(ROUND));
    assertThat(seen.kind()).isEqualTo(FaultKind.BAD_DATA);
    assertThat(seen.detail()).contains(part);
    assertThat(seen.evidence()).isNotNull();
  }

  @Test
  void what_is_odd_but_no_contradiction_comes_through() {
    site.faults().next(1, Content.MISSING_VOTES);
    site.faults().next(1, Content.UNKNOWN_SALE_STATUS);
    site.faults().next(1, new BetmanFault.Cancelled(3));
    TestSource test = source();
    assertThat(good(test.source.detail(ROUND)).votes()).isEmpty();
    assertThat(good(test.source.detail(ROUND)).status()).isEqualTo(SaleStatus.UNKNOWN);
    assertThat(good(test.source.detail(ROUND)).round().matches().get(2).state())
        .isEqualTo(MatchState.VOID);
    assertThat(test.variants.all()).anyMatch(variant -> variant.startsWith("sale-status="));
  }

  @Test
  void a_slow_answer_ends_at_the_limit_of_a_call() {
    site.faults().always(new BetmanFault.Slow(Duration.ofSeconds(30)));
    TestSource test =
        new TestSource(
            site.url(),
            now,
            settings ->
                settings.limited(
                    Duration.ofSeconds(5), Duration.ofMillis(150), Duration.ofMillis(400)));
    assertThat(fault(test.source.listing()).kind()).isEqualTo(FaultKind.SITE_DOWN);
  }

  private TestSource source() {
    return new TestSource(site.url(), now, settings -> settings);
  }
}
