package kr.proto14.app.forecast;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import kr.proto14.app.forecast.Outlook.Played;
import kr.proto14.engine.basketball.BasketballLeague;
import kr.proto14.engine.basketball.BasketballRow;
import kr.proto14.engine.basketball.MarginFit;
import kr.proto14.engine.forecast.Opinion;

/** Reads what the models of basketball say of one game, and why. */
public final class GameOutlookReader {
  private static final int FORM = 6;

  private final Past past;

  /** A reader of the past as of its cut. */
  public GameOutlookReader(Past past) {
    this.past = requireNonNull(past, "past");
  }

  /** The outlook on a game of the day that is forecast. */
  public GameOutlook of(Pairing game) {
    Map<String, Opinion> opinions = new LinkedHashMap<>();
    BasketballHistory.models().forEach(each -> opinions.put(each.name(), each.opinion(past, game)));
    Optional<BasketballLeague> league = new Courts(past.registry()).ofSides(game);
    Optional<MarginFit> fit =
        league.flatMap(this::fit).filter(known -> known.teams().containsKey(game.home()));
    Outlook outlook =
        new Outlook(
            game,
            past.day(),
            league.map(BasketballHistory::key),
            opinions,
            Optional.empty(),
            Optional.empty());
    if (fit.isEmpty() || !fit.get().teams().containsKey(game.away())) {
      return new GameOutlook(
          outlook, OptionalDouble.empty(), Optional.empty(), Optional.empty());
    }
    return new GameOutlook(
        outlook,
        OptionalDouble.of(fit.get().margin(game.home(), game.away(), past.day())),
        Optional.of(rating(fit.get(), game.home())),
        Optional.of(rating(fit.get(), game.away())));
  }

  private Optional<MarginFit> fit(BasketballLeague league) {
    return BasketballHistory.models().getFirst().fit(past, league)
            instanceof Fitted.Rated(MarginFit fit)
        ? Optional.of(fit)
        : Optional.empty();
  }

  private GameOutlook.Rating rating(MarginFit fit, String team) {
    LocalDate from = past.day().minusYears(1);
    MarginFit.Rating own = requireNonNull(fit.teams().get(team));
    List<MarginFit.Rating> others =
        fit.teams().entrySet().stream()
            .filter(other -> !other.getKey().equals(team))
            .map(Map.Entry::getValue)
            .filter(other -> !other.last().isBefore(from))
            .toList();
    long better = others.stream().filter(other -> other.strength() > own.strength()).count();
    return new GameOutlook.Rating(
        own.strength(), own.court(), (int) better + 1, others.size() + 1, form(fit, team));
  }

  private List<Played> form(MarginFit fit, String team) {
    return past.games(fit.league()).rows().stream()
        .filter(row -> row.date().isBefore(past.day()))
        .filter(row -> row.home().equals(team) || row.away().equals(team))
        .sorted(Comparator.comparing(BasketballRow::date).reversed())
        .limit(FORM)
        .map(row -> played(row, team))
        .toList();
  }

  private static Played played(BasketballRow row, String team) {
    return row.home().equals(team)
        ? new Played(row.date(), row.away(), true, row.homePoints(), row.awayPoints())
        : new Played(row.date(), row.home(), false, row.awayPoints(), row.homePoints());
  }
}
