package kr.proto14.app.history.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import kr.proto14.app.history.Counted;
import kr.proto14.app.history.Counted.Shots;
import kr.proto14.app.history.Counted.Xg;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.Side;
import kr.proto14.app.history.Sport;
import kr.proto14.engine.pool.Score;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountedColumnsTest {
  private static final String HEADING =
      "Div,Date,HomeTeam,AwayTeam,FTHG,FTAG,HS,AS,HST,AST,HxG,AxG";

  @TempDir Path folder;
  private Imports imports;

  @BeforeEach
  void open() {
    imports = new Imports(folder);
  }

  private Counted counted(String cells) {
    return imports.good(HEADING, "E0,19/08/2023,Leeds,Fulham,2,0," + cells).getFirst().counted();
  }

  private static Counted of(Shots shots, Shots onTarget, Xg xg) {
    return new Counted(Optional.of(shots), Optional.of(onTarget), Optional.of(xg));
  }

  @Test
  void shots_shots_on_target_and_expected_goals_are_read() {
    assertThat(counted("14,7,6,2,1.84,0.6"))
        .isEqualTo(of(new Shots(14, 7), new Shots(6, 2), new Xg(1.84, .6)));
  }

  @Test
  void what_is_empty_or_told_of_one_side_is_unknown() {
    assertThat(
            imports.good(
                HEADING,
                "E0,19/08/2023,Leeds,Fulham,2,0,,,,,,",
                "E0,19/08/2023,Stoke,Derby,2,0,14,,,2,,0.6",
                "E0,19/08/2023,Arsenal,Chelsea,2,0,14,7,,,,"))
        .extracting(PlayedMatch::counted)
        .containsExactlyInAnyOrder(
            Counted.NOTHING,
            Counted.NOTHING,
            new Counted(Optional.of(new Shots(14, 7)), Optional.empty(), Optional.empty()));
  }

  @Test
  void the_simple_form_has_the_same_columns_for_soccer_alone() {
    var matches =
        imports.good(
            Imports.SIMPLE + ",hst,ast",
            "sc,2024-01-13,컵,가,나,2,1,,,,,,4,3",
            "bk,2024-01-13,KBL,다,라,81,70,,,,,,4,3");

    assertThat(matches)
        .extracting(PlayedMatch::counted)
        .containsExactlyInAnyOrder(
            new Counted(Optional.empty(), Optional.of(new Shots(4, 3)), Optional.empty()),
            Counted.NOTHING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-1,7,,,,", "14,201,,,,", "14,7.5,,,,", "x,7,,,,", ",,,,31,1", ",,,,1,-0.1"})
  void what_cannot_have_been_counted_refuses_the_file(String cells) {
    assertThat(imports.bad(HEADING, "E0,19/08/2023,Leeds,Fulham,2,0," + cells))
        .extracting(Problem::kind)
        .containsExactly(ProblemKind.COUNT);
  }

  @Test
  void only_soccer_has_shots() {
    assertThatThrownBy(
            () ->
                new PlayedMatch(
                    Sport.BASKETBALL,
                    "KBL",
                    "",
                    LocalDate.of(2024, 1, 13),
                    Optional.empty(),
                    Side.named("a"),
                    Side.named("b"),
                    new Score.Final(81, 70),
                    Optional.empty(),
                    OptionalDouble.empty(),
                    false,
                    of(new Shots(1, 1), new Shots(1, 1), new Xg(1, 1))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Xg(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
