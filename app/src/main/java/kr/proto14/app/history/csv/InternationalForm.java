package kr.proto14.app.history.csv;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.Side;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.Competitions;

/**
 * Matches of national teams, as the public list of international results has them. Its scores hold
 * extra time where there was any; a match that is still to come has {@code NA} for them.
 */
final class InternationalForm implements Form {
  static final String SOURCE = "international-results";

  private static final String NONE = "NA";

  private final Today today;

  /** On islands two matches on one day were played; the second is left out. */
  private final Set<Meeting> met = new HashSet<>();

  private final int date;
  private final int home;
  private final int away;
  private final int homeScore;
  private final int awayScore;
  private final int tournament;
  private final int neutral;

  private record Meeting(LocalDate day, Side home, Side away) {}

  InternationalForm(Heading heading, Today today) {
    this.today = today;
    date = heading.need("date");
    home = heading.need("home_team");
    away = heading.need("away_team");
    homeScore = heading.need("home_score");
    awayScore = heading.need("away_score");
    tournament = heading.need("tournament");
    neutral = heading.find("neutral");
  }

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public Optional<PlayedMatch> read(Row row) {
    LocalDate day = row.day(date, "date");
    String name = row.name(tournament, "tournament");
    Side homeSide = row.side(home, "home_team");
    Side awaySide = row.side(away, "away_team");
    if (!today.isPlayed(day, score(row, homeScore), score(row, awayScore))) {
      return Optional.empty();
    }
    today.checkPast(day, Optional.empty());
    if (!met.add(new Meeting(day, homeSide, awaySide))) {
      return Optional.empty();
    }
    if (homeSide.equals(awaySide)) {
      throw new BrokenRow(ProblemKind.NAME, homeSide.name());
    }
    return Optional.of(
        new PlayedMatch(
            Sport.SOCCER,
            name,
            Competitions.INTERNATIONAL,
            day,
            Optional.empty(),
            homeSide,
            awaySide,
            Results.soccer(row.score(homeScore), row.score(awayScore), false),
            Optional.empty(),
            OptionalDouble.empty(),
            Words.yes(row.text(neutral))));
  }

  private static String score(Row row, int place) {
    String text = row.text(place);
    return text.equals(NONE) ? "" : text;
  }
}
