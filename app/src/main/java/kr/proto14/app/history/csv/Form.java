package kr.proto14.app.history.csv;

import java.util.Optional;
import kr.proto14.app.history.PlayedMatch;

/** One of the forms a file may have. */
interface Form {
  /** What matches of this form have as their source. */
  String source();

  /**
   * The match of a row.
   *
   * @return empty where it has not been played yet
   * @throws BrokenRow if the row cannot be read
   */
  Optional<PlayedMatch> read(Row row);

  /**
   * The form that a heading belongs to.
   *
   * @throws BrokenRow if it is none of ours
   */
  static Form of(Heading heading, Today today) {
    if (heading.has("tournament") && heading.has("home_team")) {
      return new InternationalForm(heading, today);
    }
    if (heading.has("home_score") && heading.has("away_score")) {
      return new SimpleForm(heading, today);
    }
    if (heading.has("fthg", "hg") && heading.has("ftag", "ag")) {
      return new FootballDataForm(heading, today);
    }
    throw new BrokenRow(ProblemKind.HEADING, "");
  }
}
