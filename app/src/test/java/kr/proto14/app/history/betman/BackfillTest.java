package kr.proto14.app.history.betman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.proto14.app.history.Added;
import kr.proto14.app.history.FakeArchive;
import kr.proto14.app.history.MatchArchive;
import kr.proto14.app.history.MatchCount;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.RoundMatches;
import kr.proto14.app.history.Sport;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.KeptAnswers;
import kr.proto14.app.source.MetVariants;
import kr.proto14.app.source.betman.BetmanSource;
import kr.proto14.app.source.http.SiteSettings;
import kr.proto14.app.store.SqlMatchArchive;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.time.SettableClock;
import kr.proto14.engine.pool.Score;
import kr.proto14.standin.BetmanCall;
import kr.proto14.standin.BetmanFault.Wire;
import kr.proto14.standin.Endpoint;
import kr.proto14.standin.Recordings;
import kr.proto14.standin.StandInBetman;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The walk over the wire format, against the stand-in and its recorded rounds. */
class BackfillTest {
  private static final LocalDate LONG_AGO = LocalDate.of(2025, 1, 1);

  private final SettableClock clock = new SettableClock(Instant.parse("2026-09-20T00:00:00Z"));
  private final StandInBetman betman = StandInBetman.start(Recordings.bundled(), clock);
  private final FakeArchive archive = new FakeArchive();

  @AfterEach
  void close() {
    betman.close();
  }

  private BackfillReport walk(MatchArchive to, LocalDate from, BackfillListener listener) {
    SiteSettings settings =
        SiteSettings.polite(betman.url()).backingOff(Duration.ZERO, Duration.ofMillis(1));
    BetmanSource source =
        new BetmanSource(
            settings,
            settings.newHttpClient(),
            clock,
            clock::tick,
            new KeptAnswers(),
            new MetVariants());
    return new Backfill(source, to, clock, settings.spacing()).run(from, listener);
  }

  private List<String> asked() {
    return betman.calls(Endpoint.GAME_INFO).stream()
        .map(call -> call.parameters().get("gmTs"))
        .toList();
  }

  @Test
  void closed_rounds_become_played_matches_from_the_newest_back() {
    BackfillReport report = walk(archive, LONG_AGO, BackfillListener.NONE);

    assertThat(asked()).containsExactly("260107", "260106", "260105", "260001");
    assertThat(report.wentWell()).isTrue();
    assertThat(report.planned()).isEqualTo(4);
    assertThat(report.added().fresh()).isEqualTo(archive.matches().size());
    PlayedMatch soccer = named(Sport.SOCCER, "오모니아");
    assertThat(soccer.score()).isEqualTo(new Score.MaybeExtended(1, 0));
    assertThat(soccer.odds().orElseThrow().home()).isEqualTo(3.76);
    assertThat(soccer.home().id()).isNotEmpty();
    assertThat(soccer.spread()).isEmpty();
    assertThat(soccer.kickOff()).contains(Instant.parse("2026-09-16T16:45:00Z"));
    PlayedMatch basketball = named(Sport.BASKETBALL, "클리캐벌");
    assertThat(basketball.score()).isEqualTo(new Score.Final(99, 96));
    assertThat(basketball.odds().orElseThrow().middle()).hasValue(4.29);
    assertThat(basketball.spread()).hasValue(4.5);
    assertThat(basketball.league()).isEqualTo("BK902");
    PlayedMatch twoWay = named(Sport.BASKETBALL, "밀워벅스");
    assertThat(twoWay.odds().orElseThrow().middle()).isEmpty();
  }

  private PlayedMatch named(Sport sport, String home) {
    return archive.matches().stream()
        .filter(match -> match.sport() == sport && match.home().name().equals(home))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void calls_keep_the_pause_of_polite_manners() {
    walk(archive, LONG_AGO, BackfillListener.NONE);

    List<Instant> moments =
        betman.calls().stream()
            .filter(call -> call.endpoint() != Endpoint.PAGE)
            .map(BetmanCall::at)
            .toList();
    for (int i = 1; i < moments.size(); i++) {
      assertThat(Duration.between(moments.get(i - 1), moments.get(i)))
          .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }
    assertThat(moments).hasSize(9);
  }

  @Test
  void the_walk_ends_at_the_day_it_was_told() {
    BackfillReport report = walk(archive, LocalDate.of(2026, 9, 13), BackfillListener.NONE);

    assertThat(asked()).containsExactly("260107", "260106");
    assertThat(report.planned()).isEqualTo(2);
  }

  @Test
  void finished_rounds_are_not_asked_for_again_and_unsettled_ones_are() {
    clock.set(Instant.parse("2026-09-17T14:30:00Z"));
    BackfillReport early = walk(archive, LocalDate.of(2026, 9, 14), BackfillListener.NONE);
    clock.set(Instant.parse("2026-09-18T14:30:00Z"));
    BackfillReport later = walk(archive, LocalDate.of(2026, 9, 14), BackfillListener.NONE);
    BackfillReport last = walk(archive, LocalDate.of(2026, 9, 14), BackfillListener.NONE);

    assertThat(early.unsettled()).isEqualTo(1);
    assertThat(early.added().fresh()).isPositive();
    assertThat(later.finished()).isEqualTo(1);
    assertThat(later.added().known()).isEqualTo(early.added().fresh());
    assertThat(later.added().fresh()).isPositive();
    assertThat(last.planned()).isZero();
    assertThat(last.before()).isEqualTo(1);
    assertThat(asked()).containsExactly("260107", "260107");
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_walk_that_dies_goes_on_where_it_was(Databases database) {
    try (Store store = database.fresh()) {
      MatchArchive real = new SqlMatchArchive(store, _ -> (match, source, side) -> null);
      assertThatThrownBy(() -> walk(new DyingArchive(real, 2), LONG_AGO, BackfillListener.NONE))
          .hasMessage("power cut");
      long kept = total(real);

      BackfillReport report = walk(real, LONG_AGO, BackfillListener.NONE);

      assertThat(kept).isPositive();
      assertThat(report.before() + report.planned()).isEqualTo(4);
      assertThat(report.before()).isLessThan(3);
      walk(archive, LONG_AGO, BackfillListener.NONE);
      assertThat(total(real)).isEqualTo(archive.matches().size());
    }
  }

  private static long total(MatchArchive archive) {
    return archive.counts().stream().mapToLong(MatchCount::matches).sum();
  }

  @Test
  void a_blocked_site_stops_the_walk_and_keeps_what_is_done() {
    List<Integer> walked = new ArrayList<>();
    BackfillReport report =
        walk(
            archive,
            LONG_AGO,
            new Heard(walked, gmTs -> betman.faults().always(Endpoint.SCORES, Wire.ERROR_PAGE)));

    assertThat(walked).containsExactly(260_107);
    assertThat(report.stopped().map(Fault::kind)).contains(FaultKind.BLOCKED);
    assertThat(report.wentWell()).isFalse();
    assertThat(archive.matches()).isNotEmpty();

    betman.faults().clear();
    assertThat(walk(archive, LONG_AGO, BackfillListener.NONE).wentWell()).isTrue();
  }

  @Test
  void a_round_that_cannot_be_read_is_told_and_passed_over() {
    List<Integer> failed = new ArrayList<>();
    betman.faults().next(4, Endpoint.SCORES, Wire.TRUNCATED);
    BackfillReport report =
        walk(archive, LONG_AGO, new Heard(new ArrayList<>(), gmTs -> {}, failed));

    assertThat(failed).containsExactly(260_107);
    assertThat(report.failures()).extracting(BackfillReport.Failure::gmTs).containsExactly(260_107);
    assertThat(report.stopped()).isEmpty();
    assertThat(asked()).contains("260001");
    assertThat(archive.finishedRounds()).doesNotContain(260_107);
  }

  @Test
  void without_the_list_nothing_is_walked() {
    betman.faults().always(Endpoint.CLOSED, Wire.STATUS_403);

    BackfillReport report = walk(archive, LONG_AGO, BackfillListener.NONE);

    assertThat(report.stopped().map(Fault::kind)).contains(FaultKind.BLOCKED);
    assertThat(archive.origins()).isEmpty();
  }

  @Test
  void the_estimate_counts_two_calls_a_round() {
    List<Duration> estimates = new ArrayList<>();
    walk(
        archive,
        LONG_AGO,
        new BackfillListener() {
          @Override
          public void planned(int rounds, Duration estimate) {
            estimates.add(estimate);
          }

          @Override
          public void walked(int gmTs) {}

          @Override
          public void failed(int gmTs, Fault fault) {}
        });

    assertThat(estimates).containsExactly(Duration.ofSeconds(12));
  }

  private record DyingArchive(MatchArchive inner, List<Integer> lives) implements MatchArchive {
    DyingArchive(MatchArchive inner, int rounds) {
      this(inner, new ArrayList<>(java.util.Collections.nCopies(rounds, 1)));
    }

    @Override
    public Added add(
        kr.proto14.app.history.MatchOrigin origin,
        boolean corrects,
        Instant recordedAt,
        java.util.function.Consumer<java.util.function.Consumer<PlayedMatch>> feed) {
      return inner.add(origin, corrects, recordedAt, feed);
    }

    @Override
    public Added addRound(RoundMatches round, Instant recordedAt) {
      if (lives.isEmpty()) {
        throw new IllegalStateException("power cut");
      }
      lives.removeLast();
      return inner.addRound(round, recordedAt);
    }

    @Override
    public java.util.Set<Integer> finishedRounds() {
      return inner.finishedRounds();
    }

    @Override
    public List<MatchCount> counts() {
      return inner.counts();
    }
  }
}
