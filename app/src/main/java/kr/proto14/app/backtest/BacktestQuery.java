package kr.proto14.app.backtest;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.history.Sport;

/**
 * Which matches and forecasters a backtest is about.
 *
 * @param sport one sport, empty for all
 * @param leagues as they were typed, {@code England/E0} or {@code E0}; empty for all
 * @param from the first season or day, empty for all
 * @param to the last season or day, empty for all
 * @param forecasters by name; empty for all
 */
public record BacktestQuery(
    Optional<Sport> sport,
    List<String> leagues,
    Optional<Bound> from,
    Optional<Bound> to,
    Set<String> forecasters) {
  public BacktestQuery {
    requireNonNull(sport, "sport");
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    leagues = List.copyOf(leagues);
    forecasters = Set.copyOf(forecasters);
  }

  /** Everything there is. */
  public static BacktestQuery everything() {
    return new BacktestQuery(
        Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Set.of());
  }

  boolean asks(Sport of) {
    return sport.isEmpty() || sport.get() == of;
  }

  boolean asks(LeagueKey league) {
    return leagues.isEmpty() || leagues.stream().anyMatch(typed -> isCalled(league, typed));
  }

  /** By country and name, by the name alone, or by a name that does not tell the country twice. */
  static boolean isCalled(LeagueKey league, String typed) {
    String country = league.scope() + " ";
    String rest =
        league.name().startsWith(country)
            ? league.scope() + "/" + league.name().substring(country.length())
            : league.name();
    return Stream.of(league.toString(), league.name(), rest).anyMatch(typed::equalsIgnoreCase);
  }

  boolean asks(LocalDate day, int season) {
    return !from.map(bound -> bound.isAfter(day, season)).orElse(false)
        && !to.map(bound -> bound.isBefore(day, season)).orElse(false);
  }

  /** Base rates are what all others are held against, and always take part. */
  boolean asks(String forecaster) {
    return forecasters.isEmpty()
        || forecaster.equals(Voices.BASE)
        || forecasters.contains(forecaster);
  }

  /** The names asked for, in a fixed order. */
  public Set<String> sortedForecasters() {
    return new TreeSet<>(forecasters);
  }
}
