package kr.proto14.app.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import kr.proto14.app.history.Added;
import kr.proto14.app.history.MatchArchive;
import kr.proto14.app.history.MatchCount;
import kr.proto14.app.history.MatchOrigin;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.RoundMatches;
import kr.proto14.app.history.TeamNamer;

/** The archive in the database. Thread-safe. */
public final class SqlMatchArchive implements MatchArchive {
  private final Store store;
  private final Function<Tx, TeamNamer> namers;

  /**
   * @param namers who names teams inside a transaction
   */
  public SqlMatchArchive(Store store, Function<Tx, TeamNamer> namers) {
    this.store = requireNonNull(store, "store");
    this.namers = requireNonNull(namers, "namers");
  }

  @Override
  public Added add(
      MatchOrigin origin,
      boolean corrects,
      Instant recordedAt,
      Consumer<Consumer<PlayedMatch>> feed) {
    return store.inTransaction(
        tx -> tx.history().add(origin, corrects, recordedAt, namers.apply(tx), feed));
  }

  @Override
  public Added addRound(RoundMatches round, Instant recordedAt) {
    return store.inTransaction(
        tx -> {
          TeamNamer namer = namers.apply(tx);
          // What a settled round has told is filed with the league's other matches.
          List<PlayedMatch> matches =
              round.matches().stream().filter(match -> !isTold(tx, round, namer, match)).toList();
          Added added =
              tx.history()
                  .add(
                      round.origin(), false, recordedAt, namer, to -> matches.forEach(to));
          if (round.finished()) {
            tx.history().finish(round.gmTs(), round.matches().size(), recordedAt);
          }
          return added;
        });
  }

  private static boolean isTold(Tx tx, RoundMatches round, TeamNamer namer, PlayedMatch match) {
    String source = round.origin().source();
    String home = namer.idOf(match, source, match.home());
    return home != null && tx.history().liesElsewhere(match, source, home);
  }

  @Override
  public Set<Integer> finishedRounds() {
    return store.reading(tx -> tx.history().finished());
  }

  @Override
  public List<MatchCount> counts() {
    return store.reading(tx -> tx.history().counts());
  }
}
