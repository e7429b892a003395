package kr.proto14.app.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.proto14.app.forecast.Cut;
import kr.proto14.app.forecast.GameOutlook;
import kr.proto14.app.forecast.GameOutlookReader;
import kr.proto14.app.forecast.OutlookReader;
import kr.proto14.app.forecast.Pairing;
import kr.proto14.app.forecast.Past;
import kr.proto14.app.forecast.TeamFinder;
import kr.proto14.app.forecast.TeamFinder.Answer;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.history.Sport;
import kr.proto14.app.notify.message.Texts;
import kr.proto14.app.round.OnSale;
import kr.proto14.app.round.Weights;
import kr.proto14.app.store.Tx;
import kr.proto14.engine.forecast.ForecastPool;
import kr.proto14.engine.pool.Pool;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Forecasts one match that need stand in no round, and says why. */
@Command(name = "forecast")
final class ForecastCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(index = "0", paramLabel = "HOME", descriptionKey = "forecast-home")
  String home = "";

  @Parameters(index = "1", paramLabel = "AWAY", descriptionKey = "forecast-away")
  String away = "";

  @Option(names = "--league", descriptionKey = "forecast-league", paramLabel = "LEAGUE")
  @Nullable String league;

  @Option(names = "--date", descriptionKey = "forecast-date", paramLabel = "YYYY-MM-DD")
  @Nullable String date;

  @Option(
      names = "--pool",
      descriptionKey = "forecast-pool",
      paramLabel = "soccer|basketball",
      converter = PoolName.class,
      completionCandidates = PoolName.class)
  @Nullable Pool pool;

  ForecastCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Services app = session.open()) {
      Instant now = app.clock().instant();
      ForecastView view = app.store().snapshot(tx -> view(tx, now, app.forecasters()));
      if (session.json()) {
        session.say(ForecastJson.of(view));
      } else {
        session.say(
            new ForecastText(session, Texts.of("messages", session.language())).lines(view));
      }
    }
    return Exit.OK;
  }

  private ForecastView view(Tx tx, Instant now, ForecastPool forecasters) {
    LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate day = date == null ? today : day(date);
    Past past = new Past(tx, Cut.at(tx, now, day), true);
    Sport sport = sport(past);
    TeamFinder finder = new TeamFinder(past.registry(), sport);
    Answer.Known first = team(finder, home);
    Answer.Known second = team(finder, away);
    if (first.id().equals(second.id())) {
      throw new Refusal("refusal.same-team", Map.of("name", away, "id", second.id()));
    }
    Pairing match = new Pairing(first.id(), second.id());
    // What is on sale now tells nothing of a match of another time.
    Optional<OnSale> onSale =
        day.isBefore(today)
            ? Optional.empty()
            : OnSale.find(tx, past.registry(), sport, match, now);
    ForecastPool weighed = Weights.newest(tx, pool(sport), now, forecasters);
    ForecastView view =
        switch (sport) {
          case SOCCER -> {
            OutlookReader reader = new OutlookReader(past);
            Optional<LeagueKey> asked = asked(reader.leagues(match));
            yield ForecastView.of(first.name(), second.name(), reader.of(match, asked), onSale);
          }
          case BASKETBALL -> {
            GameOutlook game = new GameOutlookReader(past).of(match);
            // There is nothing to choose: the sides have their league.
            Optional<LeagueKey> _ = asked(game.outlook().league().map(Set::of).orElse(Set.of()));
            yield ForecastView.of(first.name(), second.name(), game, onSale);
          }
        };
    return view.pooled(weighed);
  }

  private static Pool pool(Sport sport) {
    return switch (sport) {
      case SOCCER -> Pool.SOCCER;
      case BASKETBALL -> Pool.BASKETBALL;
    };
  }

  /** Soccer, unless a name is none of its teams and both are teams of basketball. */
  private Sport sport(Past past) {
    if (pool != null) {
      return Sport.of(pool);
    }
    return !areKnown(past, Sport.SOCCER) && areKnown(past, Sport.BASKETBALL)
        ? Sport.BASKETBALL
        : Sport.SOCCER;
  }

  private boolean areKnown(Past past, Sport sport) {
    TeamFinder finder = new TeamFinder(past.registry(), sport);
    return Stream.of(home, away)
        .allMatch(typed -> finder.find(typed, scope()) instanceof Answer.Known);
  }

  private Answer.Known team(TeamFinder finder, String typed) {
    return switch (finder.find(typed, scope())) {
      case Answer.Known known -> known;
      case Answer.Unknown(List<String> near) ->
          throw new Refusal(
              "refusal.unknown-team", Map.of("name", typed, "known", String.join(", ", near)));
    };
  }

  private String scope() {
    return league == null ? "" : league.split("/", -1)[0];
  }

  private Optional<LeagueKey> asked(Set<LeagueKey> known) {
    String typed = league;
    if (typed == null) {
      return Optional.empty();
    }
    Optional<LeagueKey> found =
        known.stream()
            .filter(
                key -> key.toString().equalsIgnoreCase(typed) || key.name().equalsIgnoreCase(typed))
            .findFirst();
    if (found.isEmpty()) {
      String names = known.stream().map(LeagueKey::toString).collect(Collectors.joining(", "));
      throw new Refusal(
          "refusal.league", Map.of("league", typed, "known", names.isEmpty() ? "-" : names));
    }
    return found;
  }

  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException malformed) {
      throw new Refusal("refusal.day", Map.of("day", typed));
    }
  }
}
