package kr.proto14.app.history.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalDouble;
import kr.proto14.app.history.Counted;
import kr.proto14.app.history.PastOdds;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.Side;
import kr.proto14.app.history.Sport;
import kr.proto14.engine.pool.Score;

/** Our own form, soccer or basketball; {@code docs/import.md} describes it. */
final class SimpleForm implements Form {
  static final String SOURCE = "csv";

  private static final double WIDEST_SPREAD = 100;

  private final Today today;
  private final int sport;
  private final int date;
  private final int kickOff;
  private final int country;
  private final int league;
  private final int home;
  private final int away;
  private final int homeScore;
  private final int awayScore;
  private final int covers;
  private final int oddsHome;
  private final int oddsMiddle;
  private final int oddsAway;
  private final int oddsKind;
  private final int bookmaker;
  private final int spread;
  private final int neutral;
  private final CountedColumns counted;

  SimpleForm(Heading heading, Today today) {
    this.today = today;
    sport = heading.need("sport");
    date = heading.need("date");
    kickOff = heading.find("kick_off");
    country = heading.find("country");
    league = heading.need("league");
    home = heading.need("home");
    away = heading.need("away");
    homeScore = heading.need("home_score");
    awayScore = heading.need("away_score");
    covers = heading.find("covers");
    oddsHome = heading.find("odds_home");
    oddsMiddle = heading.find("odds_middle");
    oddsAway = heading.find("odds_away");
    oddsKind = heading.find("odds_kind");
    bookmaker = heading.find("bookmaker");
    spread = heading.find("spread");
    neutral = heading.find("neutral");
    counted = new CountedColumns(heading);
  }

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public Optional<PlayedMatch> read(Row row) {
    Sport game = Words.sport(row.need(sport, "sport"));
    LocalDate day = row.day(date, "date");
    String leagueName = row.name(league, "league");
    Side homeSide = row.side(home, "home");
    Side awaySide = row.side(away, "away");
    if (!today.isPlayed(day, row.text(homeScore), row.text(awayScore))) {
      return Optional.empty();
    }
    Optional<Instant> start = kickOff(day, row.text(kickOff));
    today.checkPast(day, start);
    if (homeSide.equals(awaySide)) {
      throw new BrokenRow(ProblemKind.NAME, homeSide.name());
    }
    return Optional.of(
        new PlayedMatch(
            game,
            leagueName,
            row.text(country),
            day,
            start,
            homeSide,
            awaySide,
            score(game, row),
            odds(game, row),
            spread(game, row),
            Words.yes(row.text(neutral)),
            game == Sport.SOCCER ? counted.read(row) : Counted.NOTHING));
  }

  private Score score(Sport game, Row row) {
    int own = row.score(homeScore);
    int others = row.score(awayScore);
    return switch (game) {
      case SOCCER -> Results.soccer(own, others, Words.regulation(row.text(covers)));
      case BASKETBALL -> {
        Words.checkFinal(row.text(covers));
        yield Results.basketball(own, others);
      }
    };
  }

  private Optional<PastOdds> odds(Sport game, Row row) {
    boolean middle = !row.text(oddsMiddle).isEmpty();
    if (!middle && row.text(oddsHome).isEmpty() && row.text(oddsAway).isEmpty()) {
      return Optional.empty();
    }
    if (!middle && game == Sport.SOCCER) {
      throw new BrokenRow(ProblemKind.ODDS, row.text(oddsHome) + " - " + row.text(oddsAway));
    }
    return Optional.of(
        OddsColumns.of(
            row.decimal(oddsHome, ProblemKind.ODDS),
            middle
                ? OptionalDouble.of(row.decimal(oddsMiddle, ProblemKind.ODDS))
                : OptionalDouble.empty(),
            row.decimal(oddsAway, ProblemKind.ODDS),
            Words.kind(row.text(oddsKind)),
            row.text(bookmaker)));
  }

  private OptionalDouble spread(Sport game, Row row) {
    if (row.text(spread).isEmpty()) {
      return OptionalDouble.empty();
    }
    double points = row.decimal(spread, ProblemKind.SPREAD);
    if (game != Sport.BASKETBALL || Math.abs(points) > WIDEST_SPREAD) {
      throw new BrokenRow(ProblemKind.SPREAD, row.text(spread));
    }
    return OptionalDouble.of(points);
  }

  private static Optional<Instant> kickOff(LocalDate day, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      OffsetDateTime start = OffsetDateTime.parse(text);
      if (Math.abs(start.toLocalDate().toEpochDay() - day.toEpochDay()) <= 1) {
        return Optional.of(start.toInstant());
      }
    } catch (DateTimeException e) {
      throw new BrokenRow(ProblemKind.DATE, text);
    }
    throw new BrokenRow(ProblemKind.DATE, text);
  }
}
