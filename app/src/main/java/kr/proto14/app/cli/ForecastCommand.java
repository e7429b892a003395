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
import kr.proto14.app.forecast.Cut;
import kr.proto14.app.forecast.OutlookReader;
import kr.proto14.app.forecast.Pairing;
import kr.proto14.app.forecast.Past;
import kr.proto14.app.forecast.TeamFinder;
import kr.proto14.app.forecast.TeamFinder.Answer;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.history.Sport;
import kr.proto14.app.notify.message.Texts;
import kr.proto14.app.round.OnSale;
import kr.proto14.app.store.Tx;
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

  ForecastCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Services app = session.open()) {
      Instant now = app.clock().instant();
      ForecastView view = app.store().snapshot(tx -> view(tx, now)).pooled(app.forecasters());
      if (session.json()) {
        session.say(ForecastJson.of(view));
      } else {
        session.say(
            new ForecastText(session, Texts.of("messages", session.language())).lines(view));
      }
    }
    return Exit.OK;
  }

  private ForecastView view(Tx tx, Instant now) {
    LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate day = date == null ? today : day(date);
    Past past = new Past(tx, Cut.at(tx, now, day), true);
    TeamFinder finder = new TeamFinder(past.registry(), Sport.SOCCER);
    Answer.Known first = team(finder, home);
    Answer.Known second = team(finder, away);
    if (first.id().equals(second.id())) {
      throw new Refusal("refusal.same-team", Map.of("name", away, "id", second.id()));
    }
    Pairing match = new Pairing(first.id(), second.id());
    OutlookReader reader = new OutlookReader(past);
    Optional<LeagueKey> asked = asked(reader.leagues(match));
    // What is on sale now tells nothing of a match of another time.
    Optional<OnSale> onSale =
        day.isBefore(today)
            ? Optional.empty()
            : OnSale.find(tx, past.registry(), Sport.SOCCER, match, now);
    return new ForecastView(
        first.name(), second.name(), reader.of(match, asked), onSale, Optional.empty());
  }

  private Answer.Known team(TeamFinder finder, String typed) {
    String scope = league == null ? "" : league.split("/", -1)[0];
    return switch (finder.find(typed, scope)) {
      case Answer.Known known -> known;
      case Answer.Unknown(List<String> near) ->
          throw new Refusal(
              "refusal.unknown-team", Map.of("name", typed, "known", String.join(", ", near)));
    };
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
