package kr.proto14.app.history.csv;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import kr.proto14.app.history.Added;

/** What came of one file. */
public sealed interface FileReport {
  /** The file. */
  Path file();

  /**
   * All of its matches are kept.
   *
   * @param source what the matches have as their source
   * @param encoding the encoding it was read in
   * @param added what is new
   * @param notPlayed how many rows are matches that lie ahead
   * @param notPlayedLines the lines of the first 100 of them
   */
  record Imported(
      Path file,
      String source,
      String encoding,
      Added added,
      long notPlayed,
      List<Long> notPlayedLines)
      implements FileReport {
    public Imported {
      requireNonNull(file, "file");
      requireNonNull(source, "source");
      requireNonNull(encoding, "encoding");
      requireNonNull(added, "added");
      notPlayedLines = List.copyOf(notPlayedLines);
    }
  }

  /**
   * None of its matches is kept.
   *
   * @param problems the first 100 problems by line
   * @param problemCount how many there are in all, 1 or more
   */
  record Refused(Path file, List<Problem> problems, long problemCount) implements FileReport {
    public Refused {
      requireNonNull(file, "file");
      problems = List.copyOf(problems);
    }
  }
}
