package kr.proto14.engine.weights;

import static java.util.Objects.requireNonNull;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kr.proto14.engine.forecast.Group;
import kr.proto14.engine.forecast.MatchForecast;
import kr.proto14.engine.forecast.MatchForecast.Voice;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;

/**
 * A match that was forecast and played.
 *
 * @param forecast what was said before, by whom, and what it counted
 * @param outcome how it ended
 */
public record PastMatch(MatchForecast forecast, Outcome outcome) {
  public PastMatch {
    requireNonNull(forecast, "forecast");
    requireNonNull(outcome, "outcome");
  }

  /** The voices that gave an estimate, those that are only shown among them. */
  public List<Voice> estimates() {
    return forecast.voices().stream()
        .filter(voice -> voice.opinion() instanceof Opinion.Estimate)
        .toList();
  }

  /** The names of a group's members that gave an estimate. */
  public List<String> members(Group group) {
    return estimates().stream().filter(voice -> voice.group() == group).map(Voice::name).toList();
  }

  /** What a forecaster said of it; empty where it abstained or was not asked. */
  public Optional<Probabilities> estimate(String name) {
    return estimate(voice -> voice.name().equals(name));
  }

  /** What the odds said of it. */
  public Optional<Probabilities> market() {
    return estimate(voice -> voice.group() == Group.MARKET);
  }

  private Optional<Probabilities> estimate(Predicate<Voice> which) {
    return forecast.voices().stream()
        .filter(which)
        .flatMap(
            voice ->
                voice.opinion() instanceof Opinion.Estimate(Probabilities chances)
                    ? Optional.of(chances).stream()
                    : Optional.<Probabilities>empty().stream())
        .findFirst();
  }

  /** The groups that gave an estimate. */
  public Set<Group> groups() {
    Set<Group> groups = EnumSet.noneOf(Group.class);
    estimates().forEach(voice -> groups.add(voice.group()));
    return groups;
  }
}
