package kr.proto14.app.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.history.PastOdds;
import kr.proto14.app.history.Sport;
import kr.proto14.app.round.Note;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;
import org.junit.jupiter.api.Test;

class ScoresTest {
  private static final Probabilities BASE = new Probabilities(.5, .25, .25);
  private static final Probabilities GOOD = new Probabilities(.8, .1, .1);
  private static final Probabilities BETTER = new Probabilities(.9, .05, .05);

  private static JudgedMatch match(
      LeagueKey league, int season, int day, Map<String, Probabilities> others) {
    Map<String, Probabilities> said = new LinkedHashMap<>(others);
    said.put(Voices.BASE, BASE);
    return new JudgedMatch(
        league,
        season,
        LocalDate.of(season, 9, 1).plusDays(day),
        "a",
        "b",
        1,
        0,
        Outcome.HOME,
        others.containsKey(Voices.MARKET)
            ? Optional.of(day % 2 == 0 ? PastOdds.Kind.CLOSING : PastOdds.Kind.EARLY)
            : Optional.empty(),
        new LinkedHashMap<>(said));
  }

  /** Ten matches of 2020 without odds in the east, six of 2021 with odds in the west. */
  private static List<JudgedMatch> matches() {
    List<JudgedMatch> matches = new ArrayList<>();
    for (int day = 0; day < 10; day++) {
      matches.add(match(Archives.EAST, 2020, day, Map.of("goals", GOOD)));
    }
    for (int day = 0; day < 6; day++) {
      matches.add(match(Archives.WEST, 2021, day, Map.of("goals", GOOD, "market", BETTER)));
    }
    return matches;
  }

  private static List<ScoreRow> rows(Group group) {
    return Scores.of(matches()).stream().filter(row -> row.group().equals(group)).toList();
  }

  @Test
  void matches_are_grouped_by_league_and_season_and_both() {
    assertThat(Group.of(matches()).keySet())
        .containsExactly(
            Group.ALL,
            new Group(Optional.empty(), Optional.of(2020)),
            new Group(Optional.empty(), Optional.of(2021)),
            new Group(Optional.of(Archives.EAST), Optional.empty()),
            new Group(Optional.of(Archives.EAST), Optional.of(2020)),
            new Group(Optional.of(Archives.WEST), Optional.empty()),
            new Group(Optional.of(Archives.WEST), Optional.of(2021)));
  }

  @Test
  void all_are_compared_on_the_same_matches_only() {
    List<ScoreRow> all = rows(Group.ALL);

    assertThat(all)
        .extracting(row -> row.means().forecaster() + " " + row.common() + " " + row.means().n())
        .containsExactly(
            "goals false 16", "base false 16", "market true 6", "goals true 6", "base true 6");
    assertThat(rows(new Group(Optional.of(Archives.WEST), Optional.empty())))
        .hasSize(3)
        .noneMatch(ScoreRow::common);
  }

  @Test
  void a_row_tells_how_far_it_is_from_the_base_rates_and_the_market() {
    ScoreRow goals = rows(Group.ALL).get(3);

    double overBase = Math.log(.5) - Math.log(.8);
    double overMarket = Math.log(.9) - Math.log(.8);
    assertThat(goals.overBase().orElseThrow().logLoss().mean()).isCloseTo(overBase, within(1e-12));
    assertThat(goals.overMarket().orElseThrow().logLoss().mean())
        .isCloseTo(overMarket, within(1e-12));
    assertThat(goals.overBase().orElseThrow().logLoss().clusters()).isEqualTo(6);
    assertThat(goals.days()).isEqualTo(6);
    assertThat(List.of(goals.closing(), goals.early(), goals.tuned())).containsExactly(3, 3, 0);
    ScoreRow base = rows(Group.ALL).getLast();
    assertThat(base.overBase()).isEmpty();
    assertThat(base.overMarket()).isPresent();
    assertThat(rows(Group.ALL).getFirst().overMarket()).isEmpty();
    assertThat(rows(Group.ALL).getFirst().tuned()).isEqualTo(10);
  }

  @Test
  void a_report_shows_everybody_where_they_are_not_too_few() {
    SportReport report = SportReport.of(Sport.SOCCER, matches(), new Notes(Set.of()));

    assertThat(report.pictured()).hasSize(6);
    assertThat(report.calibration().keySet()).containsExactly("market", "goals", "base");
    assertThat(report.leads().keySet()).containsExactly("market", "goals");
    double[] lead = report.leads().sequencedValues().getLast();
    assertThat(lead).hasSize(6);
    assertThat(lead[5]).isCloseTo(6 * (Math.log(.8) - Math.log(.5)), within(1e-9));
    assertThat(report.shown())
        .filteredOn(row -> row.group().equals(Group.ALL))
        .hasSize(3)
        .allMatch(ScoreRow::common);
    assertThat(report.shown()).filteredOn(row -> row.group().isSeason()).hasSize(2 + 3);
  }

  @Test
  void too_few_with_odds_are_not_what_is_shown() {
    List<JudgedMatch> many = new ArrayList<>(matches().subList(0, 11));
    for (int day = 10; day < 20; day++) {
      many.add(match(Archives.EAST, 2020, day, Map.of("goals", GOOD)));
    }

    SportReport report = SportReport.of(Sport.SOCCER, many, new Notes(Set.of()));

    assertThat(report.pictured()).hasSize(21);
    assertThat(report.shown())
        .filteredOn(row -> row.group().equals(Group.ALL))
        .noneMatch(ScoreRow::common);
  }

  private static List<String> notes(Sport sport, List<JudgedMatch> matches) {
    return new Notes(Set.of())
        .of(sport, matches, Scores.of(matches)).stream()
            .map(Note::key)
            .map(key -> key.substring("backtest-".length()))
            .toList();
  }

  @Test
  void notes_tell_of_odds_sample_and_tuning() {
    assertThat(notes(Sport.SOCCER, matches()))
        .containsExactly(
            "sample",
            "few",
            "errors",
            "closing",
            "early",
            "mixed",
            "common",
            "tuned-soccer",
            "no-shots",
            "pooling",
            "accuracy");
    assertThat(notes(Sport.SOCCER, matches().subList(0, 3)))
        .contains("no-odds", "tuned-soccer")
        .doesNotContain("closing", "early", "mixed", "common");
    List<JudgedMatch> late = new ArrayList<>();
    for (int day = 0; day < Notes.FEW; day++) {
      late.add(match(Archives.EAST, 2021, day, Map.of("shots", GOOD)));
    }
    assertThat(notes(Sport.SOCCER, late)).doesNotContain("few", "tuned-soccer", "no-shots");
  }

  @Test
  void numbers_in_notes_are_grouped() {
    List<JudgedMatch> many = new ArrayList<>();
    for (int day = 0; day < 1200; day++) {
      many.add(match(Archives.EAST, 2021, day, Map.of("goals", GOOD)));
    }

    Note sample = new Notes(Set.of()).of(Sport.SOCCER, many, Scores.of(many)).getFirst();

    assertThat(sample.arguments()).containsEntry("matches", "1,200").containsEntry("days", "1,200");
  }

  @Test
  void basketball_was_tuned_on_seasons_of_its_own() {
    LeagueKey nba = new LeagueKey(Sport.BASKETBALL, "", "NBA");
    assertThat(Tuning.saw(match(nba, 2017, 0, Map.of()))).isTrue();
    assertThat(Tuning.saw(match(nba, 2018, 0, Map.of()))).isFalse();
    assertThat(Tuning.saw(match(Archives.KBL, 2018, 0, Map.of()))).isTrue();
    assertThat(Tuning.saw(match(Archives.KBL, 2019, 0, Map.of()))).isFalse();
    assertThat(Tuning.saw(match(Archives.EAST, 2020, 0, Map.of()))).isTrue();
  }
}
