package kr.proto14.engine.soccer.wide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.LeagueStrengths;
import kr.proto14.engine.soccer.LeagueStrengths.Form;
import kr.proto14.engine.soccer.OutcomeGrid;
import kr.proto14.engine.soccer.OutcomeLogit;
import kr.proto14.engine.soccer.wide.Clubs.Place;
import kr.proto14.engine.soccer.wide.CrossView.Side;
import kr.proto14.engine.soccer.wide.WideForecast.Path;
import kr.proto14.engine.soccer.wide.WideForecast.Reason;

/** The forecasts of one day. It fits only what the fixtures asked for need. */
public final class WideView {
  private final WideModel model;
  private final LocalDate today;
  private final Map<String, List<Optional<LeagueStrengths.AsOf>>> leagues = new HashMap<>();
  private Optional<CrossView> compared = Optional.empty();
  private Optional<NationRating> nations = Optional.empty();

  WideView(WideModel model, LocalDate today) {
    this.model = model;
    this.today = today;
  }

  /**
   * What is said of a match.
   *
   * @throws IllegalArgumentException if it was played before this view's day
   */
  public WideForecast forecast(Fixture fixture) {
    if (fixture.date().isBefore(today)) {
      throw new IllegalArgumentException(fixture.date() + " is before " + today);
    }
    if (fixture.home().equals(fixture.away())) {
      return WideForecast.none(Reason.AMBIGUOUS_TEAM);
    }
    return switch (fixture.kind()) {
      case NATIONS -> ofNations(fixture);
      case CLUBS -> ofClubs(fixture);
    };
  }

  private WideForecast ofNations(Fixture fixture) {
    NationRating rating =
        nations.orElseGet(() -> NationRating.before(model.nations(), today, NationTuning.chosen()));
    nations = Optional.of(rating);
    if (!rating.everPlayed(fixture.home()) || !rating.everPlayed(fixture.away())) {
      return WideForecast.none(Reason.UNKNOWN_TEAM);
    }
    if (Math.min(rating.matches(fixture.home()), rating.matches(fixture.away()))
        < NationRating.LEAST_MATCHES) {
      return WideForecast.none(Reason.LITTLE_HISTORY);
    }
    return WideForecast.by(
        Path.NATIONS, rating.chances(fixture.home(), fixture.away(), fixture.neutral()));
  }

  private WideForecast ofClubs(Fixture fixture) {
    Clubs clubs = model.clubs();
    Optional<String> league = fixture.league().filter(model::has);
    if (league.isPresent()) {
      boolean known =
          clubs.inCountry(fixture.home(), league.get(), today)
              && clubs.inCountry(fixture.away(), league.get(), today);
      return known ? ofLeague(fixture, league.get()) : WideForecast.none(Reason.UNKNOWN_TEAM);
    }
    Place home = clubs.before(fixture.home(), today);
    Place away = clubs.before(fixture.away(), today);
    if (home instanceof Place.Ambiguous || away instanceof Place.Ambiguous) {
      return WideForecast.none(Reason.AMBIGUOUS_TEAM);
    }
    if (home instanceof Place.In in && home.equals(away)) {
      return ofLeague(fixture, in.league());
    }
    return acrossLeagues(fixture, home, away);
  }

  private WideForecast ofLeague(Fixture fixture, String league) {
    List<Probabilities> opinions = new ArrayList<>();
    List<Optional<LeagueStrengths.AsOf>> views = views(league);
    for (int i = 0; i < views.size(); i++) {
      if (views.get(i).isEmpty()) {
        return WideForecast.none(Reason.LITTLE_HISTORY);
      }
      double rho = model.components().get(i).component().rho();
      opinions.add(chances(views.get(i).get(), fixture, rho));
    }
    return WideForecast.by(Path.LEAGUE, pooled(opinions));
  }

  private static Probabilities chances(LeagueStrengths.AsOf league, Fixture fixture, double rho) {
    Form home = league.formOrNewcomer(fixture.home());
    Form away = league.formOrNewcomer(fixture.away());
    double own = home.attack() - away.defence();
    double other = away.attack() - home.defence();
    double edge = league.edge();
    return OutcomeGrid.chances(
        StrictMath.exp(league.level() + (fixture.neutral() ? edge / 2 : edge) + own),
        StrictMath.exp(league.level() + (fixture.neutral() ? edge / 2 : 0) + other),
        rho);
  }

  private WideForecast acrossLeagues(Fixture fixture, Place home, Place away) {
    CrossView view = compared.orElseGet(() -> model.compared(today));
    compared = Optional.of(view);
    List<Probabilities> opinions = new ArrayList<>();
    boolean alone = !(home instanceof Place.In && away instanceof Place.In);
    for (int i = 0; i < model.components().size(); i++) {
      Optional<Side> first = side(i, home, fixture.home());
      Optional<Side> second = side(i, away, fixture.away());
      if (first.isEmpty() || second.isEmpty()) {
        return WideForecast.none(Reason.LITTLE_HISTORY);
      }
      Optional<Reason> reason = view.missing(first.get()).or(() -> view.missing(second.get()));
      if (reason.isPresent()) {
        return WideForecast.none(reason.get());
      }
      double rho = model.components().get(i).component().rho();
      opinions.add(view.chances(first.get(), second.get(), fixture.neutral(), rho));
    }
    return WideForecast.by(alone ? Path.CUP_MATCHES : Path.CROSS_LEAGUE, pooled(opinions));
  }

  private Optional<Side> side(int component, Place place, String club) {
    return place instanceof Place.In in
        ? views(in.league())
            .get(component)
            .flatMap(known -> known.form(club).map(form -> Side.of(in.league(), known, form)))
        : Optional.of(Side.alone(club));
  }

  private List<Optional<LeagueStrengths.AsOf>> views(String league) {
    return leagues.computeIfAbsent(
        league, _ -> model.components().stream().map(each -> each.before(league, today)).toList());
  }

  private static Probabilities pooled(List<Probabilities> opinions) {
    return OutcomeLogit.geometricMean(opinions.size()).pooled(opinions);
  }
}
