package kr.proto14.app.history.csv;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.Side;
import kr.proto14.app.history.Sport;

/**
 * Soccer as football-data.co.uk publishes it, in both of its forms: Div, HomeTeam, FTHG and
 * Country, League, Home, HG. Its scores are those after 90 minutes, its times British.
 */
final class FootballDataForm implements Form {
  static final String SOURCE = "football-data";

  private static final ZoneId BRITAIN = ZoneId.of("Europe/London");
  private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)(:00)?");

  private final Today today;
  private final OddsColumns odds;
  private final CountedColumns counted;
  private final int country;
  private final int league;
  private final int date;
  private final int time;
  private final int home;
  private final int away;
  private final int homeGoals;
  private final int awayGoals;

  FootballDataForm(Heading heading, Today today) {
    this.today = today;
    odds = new OddsColumns(heading);
    counted = new CountedColumns(heading);
    country = heading.find("country");
    league = heading.need("div", "league");
    date = heading.need("date");
    time = heading.find("time");
    home = heading.need("hometeam", "home");
    away = heading.need("awayteam", "away");
    homeGoals = heading.need("fthg", "hg");
    awayGoals = heading.need("ftag", "ag");
  }

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public Optional<PlayedMatch> read(Row row) {
    String division = row.name(league, "Div");
    String land = country == Heading.NONE ? "" : row.name(country, "Country");
    LocalDate day = row.day(date, "Date");
    Side homeSide = row.side(home, "HomeTeam");
    Side awaySide = row.side(away, "AwayTeam");
    if (!today.isPlayed(day, row.text(homeGoals), row.text(awayGoals))) {
      return Optional.empty();
    }
    Optional<Instant> kickOff = kickOff(day, row.text(time));
    today.checkPast(day, kickOff);
    if (homeSide.equals(awaySide)) {
      throw new BrokenRow(ProblemKind.NAME, homeSide.name());
    }
    return Optional.of(
        new PlayedMatch(
            Sport.SOCCER,
            land.isEmpty() ? division : land + " " + division,
            land.isEmpty() ? Divisions.country(division) : land,
            day,
            kickOff,
            homeSide,
            awaySide,
            Results.soccer(row.score(homeGoals), row.score(awayGoals), true),
            odds.read(row),
            OptionalDouble.empty(),
            false,
            counted.read(row)));
  }

  private static Optional<Instant> kickOff(LocalDate day, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      throw new BrokenRow(ProblemKind.DATE, text);
    }
    return Optional.of(
        day.atTime(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)))
            .atZone(BRITAIN)
            .toInstant());
  }
}
