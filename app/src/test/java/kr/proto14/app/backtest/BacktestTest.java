package kr.proto14.app.backtest;

import static kr.proto14.app.backtest.Archives.EAST;
import static kr.proto14.app.backtest.Archives.KBL;
import static kr.proto14.app.backtest.Archives.NOW;
import static kr.proto14.app.backtest.Archives.WEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.Side;
import kr.proto14.app.history.Sport;
import kr.proto14.app.round.Note;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.PlayedSeasons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BacktestTest {
  @TempDir Path folder;

  /** Listens, and dies where it is told to. */
  private static final class Listening implements BacktestListener {
    final Map<LeagueKey, Integer> planned = new LinkedHashMap<>();
    final List<String> walked = new ArrayList<>();
    private final int deadly;
    int kept;
    int changed;

    Listening(int deadly) {
      this.deadly = deadly;
    }

    @Override
    public void planned(Map<LeagueKey, Integer> pieces, int keptBefore, int changedSince) {
      planned.putAll(pieces);
      kept = keptBefore;
      changed = changedSince;
    }

    @Override
    public void walked(LeagueKey league, int season) {
      walked.add(league + " " + season);
      if (walked.size() == deadly) {
        throw new IllegalStateException("killed");
      }
    }
  }

  private static Store archive(Databases database) {
    Store store = database.fresh();
    Archives.add(store, NOW, Archives.soccer(EAST, 2020, 2022, true));
    Archives.add(store, NOW, Archives.soccer(WEST, 2021, 2022, false));
    return store;
  }

  private static BacktestQuery leagues(String... leagues) {
    return new BacktestQuery(
        Optional.empty(), List.of(leagues), Optional.empty(), Optional.empty(), Set.of());
  }

  private static BacktestQuery from(Bound from, Bound to, String... forecasters) {
    return new BacktestQuery(
        Optional.empty(), List.of(), Optional.of(from), Optional.of(to), Set.of(forecasters));
  }

  private BacktestReport report(Store store, BacktestQuery query) {
    return Archives.report(Archives.run(store, folder, query));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void every_match_of_leagues_known_by_then_is_forecast(Databases database) {
    try (Store store = archive(database)) {
      BacktestReport report = report(store, BacktestQuery.everything());

      assertThat(report.asOf()).isEqualTo(NOW);
      SportReport soccer = report.sports().getFirst();
      assertThat(report.sports()).hasSize(1);
      assertThat(soccer.matches()).extracting(JudgedMatch::day).isSorted();
      assertThat(soccer.matches()).hasSize(30 * 5 - 2 * 20);
      assertThat(soccer.matches())
          .filteredOn(match -> match.league().equals(WEST))
          .isNotEmpty()
          .allMatch(match -> match.said().keySet().equals(Set.of("base", "goals")));
      assertThat(soccer.matches())
          .filteredOn(match -> match.league().equals(EAST))
          .allMatch(
              match ->
                  match.said().keySet().equals(Set.of("base", "goals", "past-odds", "market")));
    }
  }

  @Test
  void a_run_killed_after_any_season_goes_on_and_gives_the_same() {
    try (Store store = archive(Databases.SQLITE)) {
      Listening whole = new Listening(0);
      List<String> expected =
          Archives.bits(
              Archives.report(
                  Archives.run(store, folder.resolve("whole"), BacktestQuery.everything(), whole)));
      assertThat(whole.walked).hasSize(5).doesNotHaveDuplicates();
      for (int deadly = 1; deadly <= 5; deadly++) {
        Path kept = folder.resolve("killed" + deadly);
        Listening killed = new Listening(deadly);
        assertThatThrownBy(() -> Archives.run(store, kept, BacktestQuery.everything(), killed))
            .hasMessage("killed");
        Listening second = new Listening(0);

        BacktestResult result = Archives.run(store, kept, BacktestQuery.everything(), second);

        assertThat(Archives.bits(Archives.report(result))).isEqualTo(expected);
        assertThat(second.kept).isEqualTo(deadly);
        assertThat(second.walked).isEqualTo(whole.walked.subList(deadly, 5));
        assertThat(second.changed).isZero();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void later_matches_change_no_earlier_forecast(int seed) {
    try (Store store = archive(Databases.SQLITE)) {
      List<String> before = Archives.bits(report(store, BacktestQuery.everything()));
      List<PlayedMatch> more = new ArrayList<>(Archives.soccer(EAST, 2023, 2022 + seed, true));
      for (int i = 0; i < 10 * seed; i++) {
        more.add(
            PlayedSeasons.match(
                "Westland",
                "West",
                LocalDate.of(2022, 9, 1).plusDays(seed + i),
                Side.named("West " + i % 6),
                Side.named("New " + i),
                seed + i % 7,
                i % 3,
                Optional.empty()));
      }
      Archives.add(store, NOW.plusSeconds(1), more);

      List<String> after = Archives.bits(report(store, BacktestQuery.everything()));

      assertThat(after).hasSizeGreaterThan(before.size()).containsSubsequence(before);
    }
  }

  @Test
  void what_the_archive_corrects_is_worked_out_anew_and_the_rest_kept() {
    try (Store store = archive(Databases.SQLITE)) {
      BacktestReport first = report(store, BacktestQuery.everything());
      PlayedMatch match = Archives.soccer(EAST, 2021, 2021, true).getFirst();
      Archives.add(
          store,
          NOW.plusSeconds(1),
          List.of(
              PlayedSeasons.match(
                  "Eastland",
                  "East",
                  match.day(),
                  match.home(),
                  match.away(),
                  9,
                  9,
                  match.odds())));
      Listening second = new Listening(0);

      BacktestResult result = Archives.run(store, folder, BacktestQuery.everything(), second);

      assertThat(second.changed).isEqualTo(2);
      assertThat(second.planned).containsExactly(Map.entry(EAST, 2));
      assertThat(second.kept).isEqualTo(3);
      assertThat(Archives.bits(Archives.report(result))).isNotEqualTo(Archives.bits(first));
    }
  }

  @Test
  void another_query_takes_what_is_kept_and_walks_what_it_needs() {
    try (Store store = archive(Databases.SQLITE)) {
      report(store, BacktestQuery.everything());
      Listening listening = new Listening(0);

      BacktestReport late =
          Archives.report(
              Archives.run(
                  store,
                  folder,
                  from(new Bound.Season(2022), new Bound.Day(LocalDate.of(2022, 8, 10))),
                  listening));

      assertThat(listening.planned).isEmpty();
      assertThat(late.sports().getFirst().matches())
          .hasSize(20)
          .allMatch(match -> match.season() == 2022)
          .allMatch(match -> !match.day().isAfter(LocalDate.of(2022, 8, 10)));
    }
  }

  @Test
  void only_the_forecasters_asked_for_take_part() {
    try (Store store = archive(Databases.SQLITE)) {
      BacktestReport report =
          report(store, from(new Bound.Season(2022), new Bound.Season(2022), "market"));

      assertThat(report.sports().getFirst().matches())
          .filteredOn(match -> match.league().equals(EAST))
          .isNotEmpty()
          .allMatch(match -> match.said().keySet().equals(Set.of("base", "market")));
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void basketball_is_judged_beside_soccer(Databases database) {
    try (Store store = database.fresh()) {
      Archives.add(store, NOW, Archives.soccer(EAST, 2022, 2022, true));
      Archives.add(store, NOW, Archives.basketball(KBL, 2020, 2022, true));
      LeagueKey unknown = new LeagueKey(Sport.BASKETBALL, "", "Euroleague");
      Archives.add(store, NOW, Archives.basketball(unknown, 2022, 2022, false));

      BacktestReport report = report(store, BacktestQuery.everything());

      assertThat(report.sports())
          .extracting(SportReport::sport)
          .containsExactly(Sport.SOCCER, Sport.BASKETBALL);
      SportReport games = report.sports().getLast();
      assertThat(games.matches()).hasSizeBetween(84, 89).allMatch(g -> g.league().equals(KBL));
      assertThat(games.matches().getLast().said().keySet())
          .containsExactlyInAnyOrder("base", "market", "scores", "past-spreads");
      assertThat(games.notes()).extracting(Note::key).contains("backtest-no-values");
      assertThat(report(store, leagues("kbl")).sports()).hasSize(1);
    }
  }

  @Test
  void leagues_that_look_alike_are_two() {
    try (Store store = Databases.SQLITE.fresh()) {
      LeagueKey bare = new LeagueKey(Sport.SOCCER, "", "Eastland/East");
      Archives.add(store, NOW, Archives.soccer(EAST, 2021, 2021, true));
      Archives.add(store, NOW, Archives.soccer(bare, 2022, 2022, true));

      assertThat(report(store, BacktestQuery.everything()).sports().getFirst().matches())
          .hasSize(20)
          .extracting(JudgedMatch::league)
          .containsOnly(EAST, bare);
    }
  }

  @Test
  void a_league_that_is_not_there_is_told_with_those_that_are() {
    try (Store store = archive(Databases.SQLITE)) {
      assertThat(Archives.run(store, folder, leagues("East", "Korea/1")))
          .isEqualTo(
              new BacktestResult.UnknownLeague(
                  "Korea/1", List.of("Eastland/East", "Westland/West")));
    }
  }

  @Test
  void an_archive_with_nothing_to_judge_gives_no_report() {
    try (Store store = Databases.SQLITE.fresh()) {
      assertThat(Archives.run(store, folder, BacktestQuery.everything()))
          .isEqualTo(new BacktestResult.NoMatches());
      Archives.add(store, NOW, Archives.soccer(EAST, 2022, 2022, true).subList(0, 15));
      assertThat(Archives.run(store, folder, BacktestQuery.everything()))
          .isEqualTo(new BacktestResult.NoMatches());
    }
  }

  @Test
  void two_at_once_and_a_folder_that_is_none_are_refused() throws Exception {
    try (Store store = archive(Databases.SQLITE)) {
      PieceFiles another = PieceFiles.open(folder).orElseThrow();
      assertThat(Archives.run(store, folder, BacktestQuery.everything()))
          .isEqualTo(new BacktestResult.Busy());
      another.close();
      Path file = Files.createFile(folder.resolve("file"));
      assertThat(Archives.run(store, file, BacktestQuery.everything()))
          .isInstanceOf(BacktestResult.BrokenFolder.class);
    }
  }
}
