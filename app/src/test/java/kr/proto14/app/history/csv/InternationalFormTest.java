package kr.proto14.app.history.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.Competitions;
import kr.proto14.app.store.SqlMatchArchive;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.engine.pool.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InternationalFormTest {
  private static final Instant NOW = Instant.parse("2026-09-14T00:00:00Z");

  @Test
  void results_of_national_teams_are_read_and_twins_of_a_day_left_out(@TempDir Path folder)
      throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("results.csv"),
            """
            date,home_team,away_team,home_score,away_score,tournament,city,country,neutral
            1974-02-17,Tahiti,New Caledonia,2,1,Friendly,Papeete,Tahiti,FALSE
            1974-02-17,Tahiti,New Caledonia,1,2,Friendly,Papeete,Tahiti,FALSE
            2022-12-18,Argentina,France,3,3,FIFA World Cup,Lusail,Qatar,TRUE
            2027-01-01,Argentina,France,NA,NA,Friendly,Rosario,Argentina,FALSE
            """);
    try (Store store = Databases.SQLITE.fresh()) {
      Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
      FileReport report =
          new FileImport(
                  new SqlMatchArchive(store, _ -> (match, source, side) -> side.name()), clock)
              .run(file);
      List<PlayedMatch> matches = new ArrayList<>();
      store.reading(
          tx -> {
            tx.history().forEach(Sport.SOCCER, NOW, matches::add);
            return null;
          });

      assertThat(report).isInstanceOf(FileReport.Imported.class);
      assertThat(matches)
          .extracting(PlayedMatch::score)
          .containsExactly(new Score.MaybeExtended(2, 1), new Score.MaybeExtended(3, 3));
      assertThat(matches.getLast().league()).isEqualTo("FIFA World Cup");
      assertThat(matches.getLast().scope()).isEqualTo(Competitions.INTERNATIONAL);
      assertThat(matches.getLast().neutral()).isTrue();
    }
  }
}
