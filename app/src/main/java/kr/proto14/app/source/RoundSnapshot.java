package kr.proto14.app.source;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kr.proto14.engine.pool.Round;
import kr.proto14.engine.pool.Votes;

/**
 * A round as its source showed it at one moment.
 *
 * @param round its 14 matches
 * @param status where it stands in its sale
 * @param money sales and carry-over
 * @param votes by match number; each sums to the lines sold, where the provenance is not Betman's
 *     alone to a nominal number of lines; empty where the source shows none
 * @param results what the letters already published say, by match number: ended, or unclear where
 *     the letter is unknown
 * @param knownAt the source's own time of the answer
 * @param raw reference of the kept raw answer
 * @param provenance who told it
 * @param saleStart when its sale began or will begin, empty where the source does not say
 */
public record RoundSnapshot(
    Round round,
    SaleStatus status,
    Money money,
    Map<Integer, Votes> votes,
    Map<Integer, Said> results,
    Instant knownAt,
    String raw,
    Provenance provenance,
    Optional<Instant> saleStart) {
  public RoundSnapshot {
    requireNonNull(round, "round");
    requireNonNull(status, "status");
    requireNonNull(money, "money");
    requireNonNull(knownAt, "knownAt");
    requireNonNull(raw, "raw");
    requireNonNull(provenance, "provenance");
    requireNonNull(saleStart, "saleStart");
    votes = Map.copyOf(votes);
    results = Map.copyOf(results);
  }

  /** A snapshot that does not say when the sale began. */
  public RoundSnapshot(
      Round round,
      SaleStatus status,
      Money money,
      Map<Integer, Votes> votes,
      Map<Integer, Said> results,
      Instant knownAt,
      String raw,
      Provenance provenance) {
    this(round, status, money, votes, results, knownAt, raw, provenance, Optional.empty());
  }

  /** A snapshot that Betman told. */
  public RoundSnapshot(
      Round round,
      SaleStatus status,
      Money money,
      Map<Integer, Votes> votes,
      Map<Integer, Said> results,
      Instant knownAt,
      String raw) {
    this(round, status, money, votes, results, knownAt, raw, Provenance.BETMAN);
  }
}
