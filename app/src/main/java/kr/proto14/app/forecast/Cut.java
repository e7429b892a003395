package kr.proto14.app.forecast;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import kr.proto14.app.history.AsOf;
import kr.proto14.app.store.Tx;

/**
 * What a model's forecast rests on: it follows from the archive and the moment alone, so that two
 * runs of one day between which nothing was recorded have the same, and the second needs no fit.
 *
 * @param day for which models are fitted: matches of this day and later are not seen
 * @param asOf when the newest input was recorded; nothing known or recorded later is seen
 * @param pool as of which it was learned how the model pools its views; empty where it was not
 */
public record Cut(LocalDate day, Instant asOf, Optional<Instant> pool) {
  public Cut {
    requireNonNull(day, "day");
    requireNonNull(asOf, "asOf");
    requireNonNull(pool, "pool");
  }

  /** One of a model that has not learned how to pool its views. */
  public Cut(LocalDate day, Instant asOf) {
    this(day, asOf, Optional.empty());
  }

  /** That of a live forecast. */
  public static Cut at(Tx tx, Instant moment) {
    return at(tx, moment, moment.atZone(ZoneOffset.UTC).toLocalDate());
  }

  /** That of a forecast for another day, by what is recorded at a moment. */
  public static Cut at(Tx tx, Instant moment, LocalDate day) {
    Instant newest =
        Stream.of(tx.history().newest(moment), tx.teams().newestLink(moment))
            .flatMap(Optional::stream)
            .max(Instant::compareTo)
            .orElse(Instant.EPOCH);
    return new Cut(day, newest);
  }

  /** The same with a pooling. */
  Cut pooled(Optional<Instant> learnedAsOf) {
    return new Cut(day, asOf, learnedAsOf);
  }

  /** As of which the archive is read. */
  AsOf reading() {
    return AsOf.moment(asOf);
  }
}
