package kr.proto14.app.round;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.ai.Spending;
import kr.proto14.app.round.Weekly.PoolWeek;
import kr.proto14.app.round.track.Payout;
import kr.proto14.app.round.track.PoolStatistics;
import kr.proto14.app.round.track.RoundScore;
import kr.proto14.app.round.track.RoundScoreJson;
import kr.proto14.app.round.track.Statistics;
import kr.proto14.app.store.Seal;
import kr.proto14.app.store.Tx;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;

/** What came of the advice, as one transaction sees it. */
public final class TrackRecord {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final Instant EVER = Instant.ofEpochMilli(Long.MAX_VALUE);

  /** How long after a settlement the next round's carry-over may still tell of the first prize. */
  private static final Duration MONEY_OPEN = Duration.ofDays(30);

  private final Tx tx;
  private final Records records;

  /** The record inside a transaction. */
  public TrackRecord(Tx tx) {
    this.tx = requireNonNull(tx, "tx");
    this.records = new Records(tx);
  }

  /** The report on a settled round; empty where it is not settled. */
  public Optional<Report> report(RoundId id, Instant at) {
    return records
        .settlement(id)
        .flatMap(seal -> scored(seal.value()).map(parts -> report(parts, id, at)));
  }

  private Report report(Parts parts, RoundId id, Instant at) {
    int version = parts.prediction().version();
    return new Report(
        parts.settlement(),
        parts.prediction(),
        version == 1 ? Optional.empty() : records.prediction(id, 1).map(Sealed::value),
        parts.advice(),
        parts.score(tx, firstSettledAt(id)),
        Scoring.lines(parts.settlement(), parts.advice()),
        statistics(id.pool()),
        at);
  }

  /** What the settled rounds of a pool add up to. */
  public PoolStatistics statistics(Pool pool) {
    return Statistics.of(pool, scores(pool));
  }

  /** The settled rounds of a pool in figures, in the order they were settled. */
  public List<RoundScore> scores(Pool pool) {
    return scoresBefore(pool, EVER);
  }

  private List<RoundScore> scoresBefore(Pool pool, Instant moment) {
    return tx.scores().before(pool, moment).stream()
        .map(scored -> RoundScoreJson.read(scored.score()))
        .toList();
  }

  /** The summary of the week that a Monday begins. */
  public Weekly weekly(LocalDate monday, Instant at) {
    Instant from = monday.atStartOfDay(SEOUL).toInstant();
    Instant to = monday.plusWeeks(1).atStartOfDay(SEOUL).toInstant();
    List<PoolWeek> pools = new ArrayList<>();
    for (Pool pool : Pool.values()) {
      List<RoundScore> before = scoresBefore(pool, from);
      List<RoundScore> all = scoresBefore(pool, to);
      pools.add(
          new PoolWeek(
              all.subList(before.size(), all.size()), Statistics.of(pool, all), bySaleEnd(all)));
    }
    return new Weekly(
        monday,
        pools,
        Safety.of(tx.backups()),
        Spending.of(tx, from, to),
        Spending.ofMonth(tx, at),
        at);
  }

  private static List<RoundScore> bySaleEnd(List<RoundScore> scores) {
    return scores.stream()
        .sorted(Comparator.comparing(RoundScore::saleEnd).thenComparing(RoundScore::round))
        .toList();
  }

  /** Takes a published payout, and works the round's figures out anew where it is settled. */
  public void add(RoundId id, Payout payout, Instant at) {
    tx.payouts().add(id, payout.tier(), payout.winners(), payout.won(), at);
    rescore(id);
  }

  /** The published payouts of a round that stand, the highest tier first. */
  public List<Payout> payouts(RoundId id) {
    return tx.payouts().of(id).entrySet().stream()
        .map(
            entry ->
                new Payout(entry.getKey(), entry.getValue().winners(), entry.getValue().amount()))
        .sorted(Comparator.comparingInt(Payout::tier).reversed())
        .toList();
  }

  /** Works a round's figures out anew and puts them in place of the old ones. */
  void rescore(RoundId id) {
    records
        .settlement(id)
        .flatMap(seal -> scored(seal.value()))
        .ifPresent(
            parts -> {
              Instant settledAt = firstSettledAt(id);
              tx.scores().put(id, settledAt, RoundScoreJson.write(parts.score(tx, settledAt)));
            });
  }

  /** Works the money of the rounds settled lately out anew: later rounds tell of it. */
  void rescoreRecent(Instant now) {
    tx.settlements().firstSettledSince(now.minus(MONEY_OPEN)).forEach(this::rescore);
  }

  private Instant firstSettledAt(RoundId id) {
    return tx.settlements().first(id).map(Seal::sealedAt).orElseThrow();
  }

  private Optional<Parts> scored(Settlement settlement) {
    RoundId id = settlement.round();
    int version = settlement.predictionVersion();
    return records
        .prediction(id, version)
        .flatMap(
            prediction ->
                records
                    .advice(id, version)
                    .map(advice -> new Parts(settlement, prediction.value(), advice.value())));
  }

  private record Parts(Settlement settlement, Prediction prediction, Advice advice) {
    RoundScore score(Tx tx, Instant settledAt) {
      return new Scoring(tx).score(settlement, prediction, advice, settledAt);
    }
  }
}
