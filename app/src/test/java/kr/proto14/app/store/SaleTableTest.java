package kr.proto14.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.store.InstallationTable.Installation;
import kr.proto14.app.store.SaleTable.Begun;
import kr.proto14.app.store.SaleTable.Ending;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.Rounds;
import kr.proto14.app.testing.Together;
import kr.proto14.engine.pool.RoundId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SaleTableTest {
  private static final Instant NOW = Instant.parse("2026-09-22T03:00:00Z");
  private static final RoundId ID = RoundId.parse("G011-260054");

  private static void doing(Store store, Consumer<Tx> work) {
    store.inTransaction(
        tx -> {
          work.accept(tx);
          return null;
        });
  }

  private static RoundSnapshot seen(RoundId id, Instant saleEnd, Optional<Instant> start) {
    RoundSnapshot base = Rounds.onSale(Rounds.round(id.toString(), saleEnd), NOW);
    return new RoundSnapshot(
        base.round(),
        base.status(),
        base.money(),
        base.votes(),
        base.results(),
        base.knownAt(),
        base.raw(),
        base.provenance(),
        start);
  }

  private static void sawBetween(Store store, RoundId id, Instant saleEnd, Instant at) {
    doing(store, tx -> tx.rounds().add(seen(id, saleEnd, Optional.empty()), at));
  }

  private static void ranWell(Store store, String job, Instant from, Instant to) {
    doing(store, tx -> tx.jobRuns().ended(tx.jobRuns().started(job, from), true, to));
  }

  private static List<Begun> begun(Store store, Instant since) {
    return store.reading(tx -> tx.sales().begunOfThoseEndingAfter(since));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_start_that_the_seller_tells_is_exact_and_read_back(Databases database) {
    try (Store store = database.fresh()) {
      Instant start = NOW.minusSeconds(7200);
      RoundSnapshot told = seen(ID, NOW.plusSeconds(9000), Optional.of(start));
      doing(store, tx -> tx.rounds().add(told, NOW));
      assertThat(begun(store, NOW)).containsExactly(new Begun(ID, start, start));
      Optional<RoundSnapshot> back = store.reading(tx -> tx.rounds().latest(ID));
      assertThat(back).contains(told);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void without_it_the_round_began_after_the_check_before_the_one_that_found_it(Databases database) {
    try (Store store = database.fresh()) {
      Instant before = NOW.minus(Duration.ofHours(6));
      ranWell(store, "check", before, before.plusSeconds(20));
      ranWell(store, "results", NOW.minusSeconds(900), NOW.minusSeconds(800));
      doing(store, tx -> tx.jobRuns().started("check", NOW.minusSeconds(5)));
      sawBetween(store, ID, NOW.plusSeconds(9000), NOW);
      sawBetween(store, ID, NOW.plusSeconds(9999), NOW.plusSeconds(60));
      assertThat(begun(store, NOW)).containsExactly(new Begun(ID, before, NOW));
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void rounds_that_ended_long_ago_are_left_out_and_the_first_to_begin_comes_first(
      Databases database) {
    try (Store store = database.fresh()) {
      RoundId old = RoundId.parse("G011-260001");
      RoundId second = RoundId.parse("G027-260003");
      sawBetween(store, old, NOW.minusSeconds(1), NOW.minusSeconds(600));
      sawBetween(store, second, NOW.plusSeconds(50), NOW.minusSeconds(300));
      sawBetween(store, ID, NOW.plusSeconds(9000), NOW.minusSeconds(400));
      assertThat(begun(store, NOW)).extracting(Begun::round).containsExactly(ID, second);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void the_end_of_a_sale_is_the_one_last_seen(Databases database) {
    try (Store store = database.fresh()) {
      RoundId other = RoundId.parse("G027-260003");
      sawBetween(store, ID, NOW.plusSeconds(9000), NOW.minusSeconds(60));
      sawBetween(store, ID, NOW.plusSeconds(5000), NOW.minusSeconds(50));
      sawBetween(store, other, NOW.plusSeconds(6000), NOW.minusSeconds(40));
      List<Ending> ending = store.reading(tx -> tx.sales().endingAfter(NOW));
      assertThat(ending)
          .containsExactly(
              new Ending(ID, NOW.plusSeconds(5000)), new Ending(other, NOW.plusSeconds(6000)));
      List<Ending> later = store.reading(tx -> tx.sales().endingAfter(NOW.plusSeconds(5500)));
      assertThat(later).extracting(Ending::round).containsExactly(other);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void an_installation_is_made_once_even_by_two_nodes_that_start_at_once(Databases database)
      throws Exception {
    String url = database.freshUrl();
    RandomGenerator random = new SplittableRandom(7);
    try (Store one = Store.open(url);
        Store two = Store.open(url)) {
      Optional<Installation> before = one.reading(tx -> tx.installation().find());
      assertThat(before).isEmpty();
      Installation first = drawn("first", random.nextInt(60, 601));
      Installation second = drawn("second", random.nextInt(60, 601));
      Together.run(
          () -> one.inTransaction(tx -> tx.installation().make(first)),
          () -> two.inTransaction(tx -> tx.installation().make(second)));
      Installation made = one.reading(tx -> tx.installation().find()).orElseThrow();
      assertThat(made).isIn(first, second);
      Installation again = two.inTransaction(tx -> tx.installation().make(drawn("third", 61)));
      assertThat(again).isEqualTo(made);
    }
  }

  private static Installation drawn(String name, int offset) {
    return new Installation(name, Duration.ofSeconds(offset), NOW);
  }
}
