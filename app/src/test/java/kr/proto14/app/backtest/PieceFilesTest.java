package kr.proto14.app.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.Component;
import kr.proto14.engine.soccer.SoccerModel;
import kr.proto14.engine.soccer.SoccerRow;
import kr.proto14.engine.soccer.SoccerRow.Sides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PieceFilesTest {
  private static final List<Component> TWO = SoccerModel.PAST_ODDS.components();
  private static final Walked WALKED =
      new Walked(
          List.of(
              new Walked.Step(
                  3,
                  List.of(new Probabilities(.1, .2, .7), Probabilities.ofWeights(1, Math.PI, 3)))));

  @TempDir Path folder;

  private static SoccerRow row(int season, int day, String home, int goals) {
    return new SoccerRow(
        LocalDate.of(season, 9, 1).plusDays(day),
        season,
        home,
        "Visitors",
        new Sides(goals, 1),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static List<SoccerRow> rows() {
    List<SoccerRow> rows = new ArrayList<>();
    for (int season = 2018; season <= 2020; season++) {
      for (int day = 0; day < 4; day++) {
        rows.add(row(season, day, "Home " + day, day));
      }
    }
    return rows;
  }

  private static List<Piece> pieces(List<SoccerRow> rows, List<Component> components) {
    return Piece.of(Archives.EAST, rows, components, _ -> true);
  }

  private PieceFiles open() throws IOException {
    return PieceFiles.open(folder.resolve("kept")).orElseThrow();
  }

  private Path only() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("kept"))) {
      return files.filter(file -> file.toString().endsWith(".walk")).findFirst().orElseThrow();
    }
  }

  @Test
  void what_is_kept_is_found_with_all_its_bits() throws IOException {
    List<Piece> pieces = pieces(rows(), TWO);
    try (PieceFiles files = open()) {
      files.keep(pieces.get(1), WALKED);
    }

    try (PieceFiles files = open()) {
      assertThat(files.find(pieces.get(1)).done()).contains(WALKED);
      for (Piece other : List.of(pieces.get(0), pieces.get(2))) {
        assertThat(files.find(other)).isEqualTo(new PieceFiles.Kept(Optional.empty(), false));
      }
    }
  }

  @Test
  void a_changed_match_makes_its_season_and_later_ones_new() throws IOException {
    List<SoccerRow> corrected = rows();
    corrected.set(5, row(2019, 1, "Home 1", 9));
    List<Piece> now = pieces(corrected, TWO);
    try (PieceFiles files = open()) {
      for (Piece piece : pieces(rows(), TWO)) {
        files.keep(piece, WALKED);
      }

      assertThat(files.find(now.get(0)).done()).isPresent();
      for (Piece changed : now.subList(1, 3)) {
        assertThat(files.find(changed)).isEqualTo(new PieceFiles.Kept(Optional.empty(), true));
      }
    }
  }

  @Test
  void later_seasons_change_no_earlier_piece() {
    List<Piece> whole = pieces(rows(), TWO);
    List<Piece> part = pieces(rows().subList(0, 8), TWO);

    assertThat(whole.subList(0, 2)).isEqualTo(part);
  }

  @Test
  void other_components_lie_beside_and_are_no_change() throws IOException {
    try (PieceFiles files = open()) {
      files.keep(pieces(rows(), TWO).getFirst(), WALKED);
      Piece other = pieces(rows(), SoccerModel.GOALS.components()).getFirst();

      assertThat(files.find(other)).isEqualTo(new PieceFiles.Kept(Optional.empty(), false));
    }
  }

  @Test
  void a_damaged_file_is_as_good_as_none_wherever_it_is_damaged() throws IOException {
    Piece piece = pieces(rows(), TWO).getFirst();
    try (PieceFiles files = open()) {
      files.keep(piece, WALKED);
      byte[] whole = Files.readAllBytes(only());
      for (int at = 0; at < whole.length; at += 7) {
        byte[] damaged = whole.clone();
        damaged[at] ^= 0x10;
        Files.write(only(), damaged);
        assertThat(files.find(piece).done()).as("byte " + at).isEmpty();
        Files.write(only(), Arrays.copyOf(whole, at));
        assertThat(files.find(piece)).isEqualTo(new PieceFiles.Kept(Optional.empty(), true));
      }
      Files.write(only(), whole);
      assertThat(files.find(piece).done()).contains(WALKED);
    }
  }

  @Test
  void one_run_at_a_time_has_the_folder() throws IOException {
    PieceFiles first = open();
    assertThat(PieceFiles.open(folder.resolve("kept"))).isEmpty();
    first.close();
    try (PieceFiles files = open()) {
      assertThat(files).isNotNull();
    }
  }
}
