package kr.proto14.app.history.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import kr.proto14.app.history.Added;
import kr.proto14.app.history.PastOdds;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.Side;
import kr.proto14.app.history.Sport;
import kr.proto14.engine.pool.Score;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileImportTest {
  @TempDir Path folder;
  private Imports imports;

  @BeforeEach
  void open() {
    imports = new Imports(folder);
  }

  private PlayedMatch single(String... lines) {
    List<PlayedMatch> matches = imports.good(lines);
    assertThat(matches).hasSize(1);
    return matches.getFirst();
  }

  private static PastOdds odds(double home, double middle, double away, String kind, String who) {
    return new PastOdds(home, OptionalDouble.of(middle), away, PastOdds.Kind.valueOf(kind), who);
  }

  @Test
  void closing_odds_are_taken_before_early_ones_and_times_are_british() {
    assertThat(
            single(Imports.FOOTBALL, "SC0,19/08/2023,15:00,Celtic,Hibs,2,0,H,1.2,6,11,1.25,6.5,12"))
        .isEqualTo(
            new PlayedMatch(
                Sport.SOCCER,
                "SC0",
                "Scotland",
                LocalDate.of(2023, 8, 19),
                Optional.of(Instant.parse("2023-08-19T14:00:00Z")),
                Side.named("Celtic"),
                Side.named("Hibs"),
                new Score.Regulation(2, 0),
                Optional.of(odds(1.25, 6.5, 12, "CLOSING", "PSC")),
                OptionalDouble.empty(),
                false));
  }

  @Test
  void without_whole_closing_odds_early_ones_are_kept_as_such() {
    var match = single(Imports.FOOTBALL, "SP1,19/08/23,,Betis,Cadiz,2,0,H,1.2,6,11,1.25,,12");

    assertThat(match.odds()).contains(odds(1.2, 6, 11, "EARLY", "B365"));
    assertThat(match.scope()).isEqualTo("Spain");
    assertThat(match.kickOff()).isEmpty();
    assertThat(match.resultKnownAt()).isEqualTo("2023-08-20T15:00:00Z");
  }

  @Test
  void the_extra_leagues_name_their_country_and_give_closing_odds() {
    var match =
        single(
            Imports.EXTRA, "Japan,J-League,2024,02/03/2024,05:00,Kashiwa,Kyoto,1,1,D,2.2,3.3,3.4");

    assertThat(match.league()).isEqualTo("Japan J-League");
    assertThat(match.scope()).isEqualTo("Japan");
    assertThat(match.odds()).contains(odds(2.2, 3.3, 3.4, "CLOSING", "P"));
  }

  @Test
  void the_simple_form_takes_its_columns_in_any_order() {
    var match =
        single(
            "away;home;away_score;home_score;date;sport;league;spread;neutral;kick_off;odds_home;"
                + "odds_away;odds_kind;bookmaker;extra",
            "por;sa;97;106;2007-10-30;basketball;NBA;13;1;2007-10-30T19:30-05:00;1.07;10;early;x;y");

    assertThat(match.sport()).isEqualTo(Sport.BASKETBALL);
    assertThat(match.home()).isEqualTo(Side.named("sa"));
    assertThat(match.score()).isEqualTo(new Score.Final(106, 97));
    assertThat(match.spread()).hasValue(13);
    assertThat(match.neutral()).isTrue();
    assertThat(match.kickOff()).contains(Instant.parse("2007-10-31T00:30:00Z"));
    assertThat(match.odds())
        .contains(new PastOdds(1.07, OptionalDouble.empty(), 10, PastOdds.Kind.EARLY, "x"));
  }

  @Test
  void a_soccer_score_says_what_it_covers() {
    var matches =
        imports.good(
            Imports.SIMPLE + ",covers",
            "축구,2024.01.13,컵,가,나,2,1,,,,,,maybe_extended",
            "sc,13/01/2024,컵,다,라,2,1,2.1,3.2,3.3,,false,");

    assertThat(matches)
        .extracting(PlayedMatch::score)
        .containsExactlyInAnyOrder(new Score.MaybeExtended(2, 1), new Score.Regulation(2, 1));
  }

  @Test
  void a_file_may_hold_several_leagues_blank_rows_and_empty_fields_at_the_end() {
    var matches =
        imports.good(
            Imports.FOOTBALL + ",,",
            "E0,19/08/2023,15:00,Fulham,Brentford,0,3,A,2.4,3.3,3,2.5,3.4,3,,",
            ",,,,,,,,,,,,,,,",
            "",
            "D1,19/08/2023,14:30,Bayern,Mainz,4,0,H,2.4,3.3,3,2.5,3.4,3,,,");

    assertThat(matches).extracting(PlayedMatch::league).containsExactlyInAnyOrder("E0", "D1");
  }

  @Test
  void matches_that_lie_ahead_are_left_out_and_told_by_line() {
    var report =
        (FileReport.Imported)
            imports.run(
                Imports.FOOTBALL,
                "E0,21/11/2026,15:00,Fulham,Brentford,0,3,A,2.4,3.3,3,2.5,3.4,3",
                "E0,28/11/2026,15:00,Leeds,Fulham,,,,2.4,3.3,3,,,");

    assertThat(report.notPlayed()).isEqualTo(1);
    assertThat(report.notPlayedLines()).containsExactly(3L);
    assertThat(report.added()).isEqualTo(new Added(1, 0, 0));
  }

  @Test
  void importing_twice_changes_nothing_and_a_correction_counts_as_one() {
    String[] lines = {
      Imports.FOOTBALL,
      "E0,19/08/2023,15:00,Fulham,Brentford,0,3,A,2.4,3.3,3,2.5,3.4,3",
      "E0,19/08/2023,15:00,Leeds,Burnley,0,3,A,2.4,3.3,3,2.5,3.4,3"
    };
    imports.good(lines);
    var again = (FileReport.Imported) imports.run(lines);
    lines[2] = lines[2].replace("0,3,A", "1,3,A");
    var corrected = (FileReport.Imported) imports.run(lines);

    assertThat(again.added()).isEqualTo(new Added(0, 0, 2));
    assertThat(corrected.added()).isEqualTo(new Added(0, 1, 1));
    assertThat(imports.archive.origins().getFirst().raw()).hasSize(64);
  }

  @Test
  void a_file_that_changes_while_it_is_read_leaves_nothing() {
    Path file =
        imports.write(
            "a.csv", (Imports.SIMPLE + "\nsc,2024-01-13,K,A,B,1,0,,,,,\n").getBytes(UTF_8));
    var changing =
        new FileImport(
            new ChangingArchive(imports.archive, file),
            java.time.Clock.fixed(Imports.NOW, java.time.ZoneOffset.UTC));

    var report = (FileReport.Refused) changing.run(file);

    assertThat(report.problems()).extracting(Problem::kind).containsExactly(ProblemKind.CHANGED);
    assertThat(imports.archive.matches()).isEmpty();
  }
}
