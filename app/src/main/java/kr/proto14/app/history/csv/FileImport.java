package kr.proto14.app.history.csv;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import kr.proto14.app.history.Added;
import kr.proto14.app.history.MatchArchive;
import kr.proto14.app.history.MatchOrigin;
import kr.proto14.app.history.PlayedMatch;

/**
 * Imports files, each wholly or not at all. A file is read twice: first to judge it, then, if it is
 * clean, to write it; so the database is not held while a bad file is read.
 */
public final class FileImport {
  private final MatchArchive archive;
  private final Clock clock;

  public FileImport(MatchArchive archive, Clock clock) {
    this.archive = requireNonNull(archive, "archive");
    this.clock = requireNonNull(clock, "clock");
  }

  /** Imports one file. */
  public FileReport run(Path path) {
    SourceFile file = new SourceFile(path);
    Instant now = clock.instant();
    try {
      Encoding encoding = Encoding.of(file);
      MatchFile matches = new MatchFile(file, encoding, new Today(now));
      Reading judged = matches.read(_ -> {});
      return judged.isClean()
          ? write(file, encoding, matches, judged, now)
          : new FileReport.Refused(path, inOrder(judged.problems()), judged.problemCount());
    } catch (Encoding.Undecodable e) {
      return refused(path, new Problem(e.line(), ProblemKind.ENCODING, ""));
    } catch (IOException | UncheckedIOException e) {
      return refused(path, new Problem(0, ProblemKind.UNREADABLE, e.getClass().getSimpleName()));
    }
  }

  private FileReport write(
      SourceFile file, Encoding encoding, MatchFile matches, Reading judged, Instant now)
      throws IOException {
    String source = matches.form().map(Form::source).orElseThrow();
    MatchOrigin origin = new MatchOrigin(source, file.name(), file.sha256());
    try {
      Added added = archive.add(origin, true, now, to -> again(matches, judged, to));
      return new FileReport.Imported(
          file.path(),
          source,
          encoding.label(),
          added,
          judged.notPlayedCount(),
          judged.notPlayedLines());
    } catch (Changed e) {
      return refused(file.path(), new Problem(0, ProblemKind.CHANGED, ""));
    }
  }

  private static void again(MatchFile matches, Reading judged, Consumer<PlayedMatch> to) {
    try {
      if (!matches.read(to).isSameAs(judged)) {
        throw new Changed();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileReport refused(Path path, Problem problem) {
    return new FileReport.Refused(path, List.of(problem), 1);
  }

  private static List<Problem> inOrder(List<Problem> problems) {
    return problems.stream().sorted(Comparator.comparingLong(Problem::line)).toList();
  }

  /** Somebody wrote to the file between the two readings. */
  private static final class Changed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
