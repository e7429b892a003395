package kr.proto14.app.history.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import kr.proto14.app.history.Added;
import kr.proto14.app.history.MatchArchive;
import kr.proto14.app.history.MatchCount;
import kr.proto14.app.history.MatchOrigin;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.RoundMatches;

/** Somebody appends to the file just before it is read for writing. */
record ChangingArchive(MatchArchive inner, Path file) implements MatchArchive {
  @Override
  public Added add(
      MatchOrigin origin,
      boolean corrects,
      Instant recordedAt,
      Consumer<Consumer<PlayedMatch>> feed) {
    try {
      Files.writeString(file, "sc,2024-01-14,K,C,D,1,0,,,,,\n", UTF_8, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return inner.add(origin, corrects, recordedAt, feed);
  }

  @Override
  public Added addRound(RoundMatches round, Instant recordedAt) {
    return inner.addRound(round, recordedAt);
  }

  @Override
  public Set<Integer> finishedRounds() {
    return inner.finishedRounds();
  }

  @Override
  public List<MatchCount> counts() {
    return inner.counts();
  }
}
