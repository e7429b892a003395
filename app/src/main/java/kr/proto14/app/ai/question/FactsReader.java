package kr.proto14.app.ai.question;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.forecast.GameOutlook;
import kr.proto14.app.forecast.GameOutlookReader;
import kr.proto14.app.forecast.HistoryForecaster;
import kr.proto14.app.forecast.Outlook;
import kr.proto14.app.forecast.OutlookReader;
import kr.proto14.app.forecast.Pairing;
import kr.proto14.app.forecast.Past;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.KnownTeam;
import kr.proto14.engine.forecast.Evidence;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Pool;

/** Reads what is known of the matches of a round: nothing that the models or the market lack. */
public final class FactsReader {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  private final Past past;
  private final LeaguePasts leagues;

  /** A reader of the past as of its cut. */
  public FactsReader(Past past) {
    this.past = requireNonNull(past, "past");
    this.leagues = new LeaguePasts(past);
  }

  /** What is known of each match, match 1 first; of some it may be nothing. */
  public List<MatchFacts> read(Evidence evidence) {
    Pool pool = evidence.round().id().pool();
    FactWords words = new FactWords(pool, this::name);
    return evidence.round().matches().stream()
        .map(match -> new MatchFacts(match, facts(pool, match, evidence, words)))
        .toList();
  }

  private List<Fact> facts(Pool pool, Match match, Evidence evidence, FactWords words) {
    List<Fact> facts = new ArrayList<>();
    HistoryForecaster.pairing(past.registry(), Sport.of(pool), match)
        .ifPresent(sides -> facts.addAll(ofSides(pool, match, sides, words)));
    Optional.ofNullable(evidence.votes().get(match.number()))
        .filter(votes -> votes.total() > 0)
        .ifPresent(votes -> facts.add(words.votes(votes)));
    Optional.ofNullable(evidence.odds().get(match.number()))
        .ifPresent(odds -> facts.add(words.odds(odds)));
    return facts.stream().sorted(Comparator.comparing(Fact::kind)).toList();
  }

  private List<Fact> ofSides(Pool pool, Match match, Pairing sides, FactWords words) {
    List<Fact> facts = new ArrayList<>();
    Optional<LeaguePast> common =
        switch (pool) {
          case SOCCER -> {
            Outlook outlook = new OutlookReader(past).of(sides, Optional.empty());
            rating(outlook, words).ifPresent(facts::add);
            yield leagues.common(pool, sides, outlook.league());
          }
          case BASKETBALL -> {
            rating(new GameOutlookReader(past).of(sides), words).ifPresent(facts::add);
            yield leagues.common(pool, sides, Optional.empty());
          }
        };
    common.flatMap(LeaguePast::baseRates).map(words::base).ifPresent(facts::add);
    Optional<LeaguePast> home = common.or(() -> leagues.of(pool, sides.home()));
    Optional<LeaguePast> away = common.or(() -> leagues.of(pool, sides.away()));
    table(sides, home, away, words).ifPresent(facts::add);
    form(sides, home, away, words).ifPresent(facts::add);
    common
        .map(league -> league.meetings(sides.home(), sides.away()))
        .filter(meetings -> !meetings.isEmpty())
        .ifPresent(meetings -> facts.add(words.meetings(sides.home(), meetings)));
    rest(match, sides, home, away, words).ifPresent(facts::add);
    return facts;
  }

  private static Optional<Fact> rating(Outlook outlook, FactWords words) {
    return outlook.home().isPresent() && outlook.away().isPresent()
        ? Optional.of(words.rating(outlook.home().get(), outlook.away().get()))
        : outlook.compared().map(words::rating);
  }

  private static Optional<Fact> rating(GameOutlook game, FactWords words) {
    return game.home().isPresent() && game.away().isPresent()
        ? Optional.of(words.rating(game.home().get(), game.away().get()))
        : Optional.empty();
  }

  private static Optional<Fact> table(
      Pairing sides, Optional<LeaguePast> home, Optional<LeaguePast> away, FactWords words) {
    Optional<LeaguePast.Place> first = home.flatMap(league -> league.place(sides.home()));
    Optional<LeaguePast.Place> second = away.flatMap(league -> league.place(sides.away()));
    return first.isEmpty() && second.isEmpty()
        ? Optional.empty()
        : Optional.of(words.table(first, second));
  }

  private static Optional<Fact> form(
      Pairing sides, Optional<LeaguePast> home, Optional<LeaguePast> away, FactWords words) {
    List<Game> first = home.map(league -> league.form(sides.home())).orElse(List.of());
    List<Game> second = away.map(league -> league.form(sides.away())).orElse(List.of());
    return first.isEmpty() && second.isEmpty()
        ? Optional.empty()
        : Optional.of(words.form(sides.home(), first, sides.away(), second));
  }

  private static Optional<Fact> rest(
      Match match,
      Pairing sides,
      Optional<LeaguePast> home,
      Optional<LeaguePast> away,
      FactWords words) {
    LocalDate day = match.kickOff().atZone(SEOUL).toLocalDate();
    Optional<LocalDate> first = home.flatMap(league -> league.last(sides.home()));
    Optional<LocalDate> second = away.flatMap(league -> league.last(sides.away()));
    return first.isEmpty() && second.isEmpty()
        ? Optional.empty()
        : Optional.of(words.rest(day, first, second));
  }

  private String name(String id) {
    return past.registry().team(id).map(KnownTeam::name).map(PlainName::of).orElse("상대");
  }
}
