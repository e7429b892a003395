package kr.proto14.app.history.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import kr.proto14.app.history.FakeArchive;
import kr.proto14.app.history.PlayedMatch;

/** Imports texts as files into an archive in memory. */
final class Imports {
  static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
  static final String FOOTBALL =
      "Div,Date,Time,HomeTeam,AwayTeam,FTHG,FTAG,FTR,B365H,B365D,B365A,PSCH,PSCD,PSCA";
  static final String EXTRA = "Country,League,Season,Date,Time,Home,Away,HG,AG,Res,PH,PD,PA";
  static final String SIMPLE =
      "sport,date,league,home,away,home_score,away_score,odds_home,odds_middle,odds_away,spread,"
          + "neutral";

  final FakeArchive archive = new FakeArchive();
  private final Path folder;

  Imports(Path folder) {
    this.folder = folder;
  }

  Path write(String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  FileReport run(Path file) {
    return new FileImport(archive, Clock.fixed(NOW, ZoneOffset.UTC)).run(file);
  }

  FileReport run(byte[] bytes) {
    return run(write("matches.csv", bytes));
  }

  FileReport run(String... lines) {
    return run(String.join("\r\n", lines).getBytes(UTF_8));
  }

  /** The matches of a file that must be good. */
  List<PlayedMatch> good(String... lines) {
    assertThat(run(lines)).isInstanceOf(FileReport.Imported.class);
    return archive.matches();
  }

  /** The problems of a file that must be refused, and leave nothing behind. */
  List<Problem> bad(String... lines) {
    FileReport report = run(lines);
    assertThat(report).isInstanceOf(FileReport.Refused.class);
    assertThat(archive.matches()).isEmpty();
    return ((FileReport.Refused) report).problems();
  }
}
