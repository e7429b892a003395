package kr.proto14.engine.soccer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kr.proto14.engine.pool.Probabilities;

/** Goes through a league day by day and says before each match what every component expected. */
public final class SoccerWalk {
  private final LeagueLog log;
  private final List<Component> components;

  /** Of a league, by components in the order of their opinions. */
  public SoccerWalk(LeagueLog log, List<Component> components) {
    this.log = log;
    this.components = List.copyOf(components);
  }

  /**
   * A match and what was expected.
   *
   * @param row the match
   * @param opinions of the components in their order
   */
  public record Step(SoccerRow row, List<Probabilities> opinions) {
    public Step {
      opinions = List.copyOf(opinions);
    }
  }

  /** Walks from a day on; matches of a league that is not known yet are left out. */
  public void from(LocalDate start, Consumer<Step> each) {
    List<Rating> ratings =
        components.stream().map(component -> new Rating(log, component)).toList();
    int next = log.before(start).size();
    List<SoccerRow> rows = log.rows();
    while (next < rows.size()) {
      LocalDate today = rows.get(next).date();
      Past past = log.before(today);
      int season = rows.get(next).season();
      ratings.forEach(rating -> rating.fit(past, (int) today.toEpochDay(), season));
      while (next < rows.size()
          && log.day[next] == today.toEpochDay()
          && log.season[next] == season) {
        step(ratings, next).ifPresent(each);
        next++;
      }
    }
  }

  private Optional<Step> step(List<Rating> ratings, int row) {
    List<Probabilities> opinions = new ArrayList<>();
    for (Rating rating : ratings) {
      Optional<Probabilities> chances = rating.chances(log.home[row], log.away[row]);
      if (chances.isEmpty()) {
        return Optional.empty();
      }
      opinions.add(chances.get());
    }
    return Optional.of(new Step(log.rows().get(row), opinions));
  }
}
