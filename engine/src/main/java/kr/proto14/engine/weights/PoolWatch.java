package kr.proto14.engine.weights;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kr.proto14.engine.forecast.Group;
import kr.proto14.engine.forecast.MatchForecast.Voice;
import kr.proto14.engine.score.PairedDifference;

/**
 * Whether the panel does the pool harm: the pool against its statistical part, which is history and
 * market pooled by the same weights without the panel, over the last {@value #ROUNDS} settled
 * rounds in which the panel counted.
 *
 * @param rounds how many rounds there were, at most {@value #ROUNDS}
 * @param difference the pool's log loss less the part's, with rounds as clusters
 */
public record PoolWatch(int rounds, PairedDifference difference) {
  /** Rounds that are looked at; fewer tell nothing. */
  public static final int ROUNDS = 30;

  /** Standard errors by which the pool is worse. */
  public static final double ERRORS = 2;

  public PoolWatch {
    requireNonNull(difference, "difference");
    if (rounds < 1 || rounds > ROUNDS) {
      throw new IllegalArgumentException("1-" + ROUNDS + " rounds, not " + rounds);
    }
  }

  /** What settled rounds say; empty where the panel never counted beside another group. */
  public static Optional<PoolWatch> of(Collection<PastRound> settled) {
    List<PastRound> telling =
        settled.stream()
            .filter(round -> round.matches().stream().anyMatch(PoolWatch::isTelling))
            .sorted(PastRound.ORDER)
            .toList();
    List<PastRound> last = telling.subList(Math.max(0, telling.size() - ROUNDS), telling.size());
    return new Accountability(last)
        .lead(PoolWatch::isTelling, voice -> Part.STATISTICAL.has(voice.group()))
        .map(difference -> new PoolWatch(last.size(), difference));
  }

  private static boolean isTelling(PastMatch match) {
    return match.forecast().voices().stream().anyMatch(PoolWatch::isPanel)
        && match.estimates().stream().anyMatch(voice -> Part.STATISTICAL.has(voice.group()));
  }

  private static boolean isPanel(Voice voice) {
    return voice.group() == Group.PANEL && voice.weight() > 0;
  }

  /** Whether the pool is worse by more than chance explains. */
  public boolean isAlarming() {
    return rounds == ROUNDS
        && difference.standardError().isPresent()
        && difference.mean() > 0
        && difference.mean() > ERRORS * difference.standardError().getAsDouble();
  }
}
