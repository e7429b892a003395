package kr.proto14.app.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kr.proto14.app.round.settle.Ending;
import kr.proto14.app.round.track.Returns;
import kr.proto14.app.round.track.RoundScore;
import kr.proto14.app.round.track.Tips;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.store.Tx;
import kr.proto14.engine.forecast.Group;
import kr.proto14.engine.forecast.MatchForecast;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.engine.pool.Votes;
import kr.proto14.engine.ticket.LineHits;
import kr.proto14.engine.ticket.Tier;

/** Turns a settlement into figures. */
final class Scoring {
  private final Tx tx;

  Scoring(Tx tx) {
    this.tx = tx;
  }

  /**
   * The round in figures, by what is known of its money now.
   *
   * @param settledAt when it was settled first: the next round's carry-over counts if seen later
   */
  RoundScore score(Settlement settlement, Prediction prediction, Advice advice, Instant settledAt) {
    RoundId id = settlement.round();
    RoundSnapshot seen = tx.rounds().latest(id).orElseThrow();
    List<Optional<Outcome>> outcomes = outcomes(settlement);
    LineHits lines = LineHits.of(advice.ticket(), outcomes);
    boolean voided = settlement.voided();
    return new RoundScore(
        id,
        prediction.round().saleEnd(),
        voided,
        settlement.voids(),
        tips(settlement, no -> Optional.of(forecast(prediction, no).probabilities().favourite())),
        tips(settlement, no -> Optional.ofNullable(seen.votes().get(no)).map(Scoring::favourite)),
        tips(settlement, _ -> Optional.of(Outcome.HOME)),
        tips(settlement, no -> market(forecast(prediction, no))),
        voided ? 0 : lines.best(),
        advice.ticket().cost(),
        voided
            ? Returns.refund(advice.ticket())
            : Returns.of(advice.ticket(), outcomes, new MoneyKnown(tx).of(seen, settledAt)));
  }

  /** Lines of the ticket with exactly 14, 13, 12 and 11 hits. */
  static List<Integer> lines(Settlement settlement, Advice advice) {
    if (settlement.voided()) {
      return List.of(0, 0, 0, 0);
    }
    LineHits lines = LineHits.of(advice.ticket(), outcomes(settlement));
    List<Integer> tiers = new ArrayList<>();
    for (Tier tier : Tier.values()) {
      tiers.add(lines.exactly(tier.hits()));
    }
    return tiers;
  }

  /** In a void round the matches that nobody settled any more stand as void. */
  private static List<Optional<Outcome>> outcomes(Settlement settlement) {
    List<Optional<Outcome>> outcomes = new ArrayList<>();
    for (int no = 1; no <= Pool.MATCHES; no++) {
      int match = no;
      outcomes.add(
          settlement.endings().stream()
              .filter(ending -> ending.match() == match)
              .findFirst()
              .flatMap(Ending::outcome));
    }
    return outcomes;
  }

  private static Tips tips(Settlement settlement, Function<Integer, Optional<Outcome>> pickOf) {
    int hits = 0;
    int counted = 0;
    for (Ending ending : settlement.endings()) {
      Optional<Outcome> pick = ending.isVoid() ? Optional.empty() : pickOf.apply(ending.match());
      if (pick.isPresent()) {
        counted++;
        hits += pick.equals(ending.outcome()) ? 1 : 0;
      }
    }
    return new Tips(hits, counted);
  }

  private static MatchForecast forecast(Prediction prediction, int match) {
    return prediction.matches().get(match - 1);
  }

  private static Outcome favourite(Votes votes) {
    if (votes.home() >= votes.middle() && votes.home() >= votes.away()) {
      return Outcome.HOME;
    }
    return votes.middle() >= votes.away() ? Outcome.MIDDLE : Outcome.AWAY;
  }

  private static Optional<Outcome> market(MatchForecast forecast) {
    return forecast.voices().stream()
        .filter(voice -> voice.group() == Group.MARKET)
        .map(MatchForecast.Voice::opinion)
        .filter(Opinion.Estimate.class::isInstance)
        .map(opinion -> ((Opinion.Estimate) opinion).probabilities().favourite())
        .findFirst();
  }
}
