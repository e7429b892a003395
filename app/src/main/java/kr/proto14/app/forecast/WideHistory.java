package kr.proto14.app.forecast;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.Competitions;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.LeagueFit;
import kr.proto14.engine.soccer.LeagueLog;
import kr.proto14.engine.soccer.LeagueView;
import kr.proto14.engine.soccer.OutcomeLogit;
import kr.proto14.engine.soccer.SoccerModel;
import kr.proto14.engine.soccer.wide.CrossView;
import kr.proto14.engine.soccer.wide.CrossView.Side;
import kr.proto14.engine.soccer.wide.NationLog;
import kr.proto14.engine.soccer.wide.NationRating;
import kr.proto14.engine.soccer.wide.NationTuning;
import kr.proto14.engine.soccer.wide.NationView;
import kr.proto14.engine.soccer.wide.WideForecast.Reason;
import kr.proto14.engine.soccer.wide.WideModel;

/**
 * A model's opinions of matches that no one league explains: of clubs of different leagues by each
 * one's strengths at home and what cup matches say of their leagues, of national teams by a rating
 * of their own.
 */
final class WideHistory {
  /** No source has a country of this name. */
  private static final LeagueKey CUPS = new LeagueKey(Sport.SOCCER, "*", "cups");

  private static final LeagueKey NATIONS = new LeagueKey(Sport.SOCCER, "*", "nations");

  private final Past past;
  private final SoccerHistory model;

  WideHistory(Past past, SoccerHistory model) {
    this.past = requireNonNull(past, "past");
    this.model = requireNonNull(model, "model");
  }

  /** Whether both sides are national teams. */
  static boolean isOfNations(Pairing match) {
    return Competitions.isNation(match.home()) && Competitions.isNation(match.away());
  }

  /** How national teams were rated. */
  NationView nations() {
    Fitted fitted =
        past.wide(
            NATIONS,
            model.name(),
            model.version(),
            archive ->
                Map.of(
                    model.name(),
                    new Fitted.Nations(
                        NationRating.before(archive.nations(), past.day(), NationTuning.chosen())
                            .view())));
    return ((Fitted.Nations) fitted).view();
  }

  /** How leagues compared. */
  CrossView cross() {
    Fitted fitted = past.wide(CUPS, model.name(), model.version(), this::compared);
    return ((Fitted.Cross) fitted).view();
  }

  private Map<String, Fitted> compared(WideArchive archive) {
    LeagueLog cups = archive.cups();
    Map<String, LeagueLog> leagues = archive.leaguesOf(cups);
    NationLog none = new NationLog(List.of());
    Map<String, Fitted> fits = new LinkedHashMap<>();
    for (SoccerHistory each : SoccerHistory.models()) {
      fits.put(
          each.name(),
          new Fitted.Cross(new WideModel(each.model(), leagues, cups, none).compared(past.day())));
    }
    return fits;
  }

  /** What is said of national teams. Nothing remembers odds of their matches. */
  Opinion ofNations(Pairing match) {
    if (model.model() != SoccerModel.GOALS) {
      return new Opinion.Abstention(SoccerHistory.NO_PAST_ODDS);
    }
    NationView view = nations();
    return view.missing(match.home(), match.away())
        .<Opinion>map(reason -> new Opinion.Abstention(reason.key()))
        .orElseGet(
            () -> new Opinion.Estimate(view.chances(match.home(), match.away(), match.neutral())));
  }

  /** How the sides of a match of which something is said compare. */
  Outlook.Compared compared(Pairing match) {
    if (isOfNations(match)) {
      NationView.Rated home = nations().of(match.home()).orElseThrow();
      NationView.Rated away = nations().of(match.away()).orElseThrow();
      return new Outlook.Compared(
          StrictMath.exp(home.strength()),
          home.matches(),
          StrictMath.exp(away.strength()),
          away.matches());
    }
    CrossView.Offset home = offset(match.home());
    CrossView.Offset away = offset(match.away());
    return new Outlook.Compared(
        StrictMath.exp(home.log()), home.matches(), StrictMath.exp(away.log()), away.matches());
  }

  private CrossView.Offset offset(String club) {
    CrossView view = cross();
    return rated(view, club) instanceof Rated.Sides known
        ? view.offset(known.sides().getFirst())
        : new CrossView.Offset(0, 0);
  }

  /** One side with what each view of the model knows of it, or why nothing is. */
  private sealed interface Rated {
    record Sides(List<Side> sides, List<Double> rho) implements Rated {}

    record None(String reason) implements Rated {}
  }

  /** What is said of clubs of different leagues. */
  Opinion ofClubs(Pairing match) {
    CrossView view = cross();
    Rated home = rated(view, match.home());
    Rated away = rated(view, match.away());
    if (home instanceof Rated.None(String reason)) {
      return new Opinion.Abstention(reason);
    }
    if (away instanceof Rated.None(String reason)) {
      return new Opinion.Abstention(reason);
    }
    return opinion(view, match, (Rated.Sides) home, (Rated.Sides) away);
  }

  private static Opinion opinion(
      CrossView view, Pairing match, Rated.Sides home, Rated.Sides away) {
    List<Probabilities> opinions = new ArrayList<>();
    for (int i = 0; i < home.sides().size(); i++) {
      Side first = home.sides().get(i);
      Side second = away.sides().get(i);
      Optional<Reason> missing = view.missing(first).or(() -> view.missing(second));
      if (missing.isPresent()) {
        return new Opinion.Abstention(missing.get().key());
      }
      opinions.add(view.chances(first, second, match.neutral(), home.rho().get(i)));
    }
    // How views are pooled was learned in leagues, and says nothing of cups.
    return new Opinion.Estimate(OutcomeLogit.geometricMean(opinions.size()).pooled(opinions));
  }

  private Rated rated(CrossView view, String club) {
    Optional<String> place = view.place(club);
    List<Double> rho =
        model.model().components().stream().map(component -> component.rho()).toList();
    if (place.isEmpty()) {
      Side alone = Side.alone(club);
      return view.groups().containsKey(alone.group())
          ? new Rated.Sides(Collections.nCopies(rho.size(), alone), rho)
          : new Rated.None(
              CommonLeague.isKnown(past, club)
                  ? SoccerHistory.DIFFERENT_LEAGUES
                  : SoccerHistory.LITTLE_HISTORY);
    }
    return switch (model.fit(past, WideArchive.league(place.get()))) {
      case Fitted.Known(LeagueFit fit) -> {
        List<Side> sides = new ArrayList<>();
        for (LeagueView each : fit.views()) {
          Side.of(place.get(), each, club).ifPresent(sides::add);
        }
        yield sides.size() == rho.size()
            ? new Rated.Sides(sides, rho)
            : new Rated.None(SoccerHistory.LITTLE_HISTORY);
      }
      case Fitted.Unknown(String reason) -> new Rated.None(reason);
      case Fitted other -> throw new IllegalStateException("no fit of a league: " + other);
    };
  }
}
