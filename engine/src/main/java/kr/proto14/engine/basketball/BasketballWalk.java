package kr.proto14.engine.basketball;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kr.proto14.engine.pool.Probabilities;

/** Goes through a league day by day and says before each game what every style expected. */
public final class BasketballWalk {
  private final BasketballLog log;
  private final List<RatedLeague> rated;

  /** A walk that has not begun. */
  public BasketballWalk(BasketballLog log, BasketballLeague league, List<RatingStyle> styles) {
    this.log = log;
    this.rated = styles.stream().map(style -> new RatedLeague(log, league, style)).toList();
  }

  /**
   * A game and what was expected.
   *
   * @param row the game
   * @param opinions of the styles in their order
   */
  public record Step(BasketballRow row, List<Probabilities> opinions) {
    public Step {
      opinions = List.copyOf(opinions);
    }
  }

  /** Walks from a day on; games of a team that has not played before are left out. */
  public void from(LocalDate start, Consumer<Step> each) {
    int next = log.before(start).size();
    List<BasketballRow> rows = log.rows();
    while (next < rows.size()) {
      LocalDate today = rows.get(next).date();
      int season = rows.get(next).season();
      KnownGames past = log.before(today);
      rated.forEach(
          view -> {
            view.learn(past);
            view.beginIfLater(season);
          });
      while (next < rows.size() && rows.get(next).date().equals(today)) {
        step(next, each);
        next++;
      }
    }
  }

  private void step(int row, Consumer<Step> each) {
    int home = log.home[row];
    int away = log.away[row];
    List<Probabilities> opinions = new ArrayList<>();
    for (RatedLeague view : rated) {
      if (view.seen(home) == 0 || view.seen(away) == 0) {
        return;
      }
      opinions.add(view.probit().chances(view.margin(home, away, log.day[row])));
    }
    each.accept(new Step(log.rows().get(row), opinions));
  }
}
