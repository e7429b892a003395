package kr.proto14.app.history.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.Alignment.Aligned;
import kr.proto14.app.history.team.Alignment.Pending;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.Together;
import kr.proto14.app.time.SettableClock;
import kr.proto14.engine.pool.Round;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is learned from a round outlives the process, on both databases. */
class AlignedStoreTest {
  private final SettableClock clock = SettableClock.at("2026-03-07T18:00:00+09:00");
  private final Round round = Slates.recorded().getLast();

  private Map<Integer, Alignment> align(Store store, List<Fixture> theirs) {
    var registry = new TeamRegistry(store.teams(), clock);
    return new RoundAligner(registry, SourceName.KSPO).align(round, theirs);
  }

  @ParameterizedTest
  @EnumSource
  void the_next_process_knows_what_this_one_learned(Databases database) {
    String url = database.freshUrl();
    try (Store store = Store.open(url)) {
      assertThat(align(store, Slates.full(round)).values()).allMatch(Aligned.class::isInstance);
    }
    try (Store store = Store.open(url)) {
      int links = store.teams().links(clock.instant()).size();
      assertThat(links).isPositive();
      assertThat(align(store, Slates.full(round)).values())
          .allMatch(found -> found instanceof Aligned aligned && aligned.score() == 1);
      assertThat(store.teams().links(clock.instant())).hasSize(links);
    }
  }

  @ParameterizedTest
  @EnumSource
  void two_processes_may_learn_at_the_same_time(Databases database) throws Exception {
    String url = database.freshUrl();
    Store.open(url).close();
    Runnable learn =
        () -> {
          try (Store store = Store.open(url)) {
            var registry = new TeamRegistry(store.teams(), clock);
            for (int i = 0; i < 20; i++) {
              registry.idOf(Sport.SOCCER, "football-data", "Chile", "Club " + i);
            }
          }
        };
    Together.run(learn, learn);
    try (Store store = Store.open(url)) {
      assertThat(store.teams().teams(clock.instant())).hasSize(20);
      assertThat(store.teams().links(clock.instant()))
          .hasSizeBetween(20, 40)
          .allMatch(link -> link.team().startsWith("SC:chile:club-"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_in_doubt_waits_in_the_database_for_the_user(Databases database) {
    try (Store store = database.fresh()) {
      var first = round.matches().getFirst();
      var odd =
          Slates.fixture(
              first.kickOff(),
              first.league().name(),
              Slates.full(Sport.of(round.id().pool()), first.home().name()),
              "처음듣는이름");
      assertThat(align(store, List.of(odd)).get(1)).isInstanceOf(Pending.class);
      var registry = new TeamRegistry(store.teams(), clock);
      assertThat(registry.pending())
          .singleElement()
          .satisfies(guess -> assertThat(guess.name().name()).isEqualTo("처음듣는이름"));
      clock.tick(Duration.ofSeconds(1));
      var guess = registry.pending().getFirst();
      registry.tell(guess.name().sport(), SourceName.KSPO, "", "처음듣는이름", guess.team());
      assertThat(align(store, List.of(odd)).get(1)).isInstanceOf(Aligned.class);
      assertThat(new TeamRegistry(store.teams(), clock).pending()).isEmpty();
    }
  }
}
