package kr.proto14.bench.evaluate;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.SoccerRow;
import kr.proto14.engine.soccer.SoccerRow.Sides;

/** Soccer matches of a file in one of the forms we know. */
final class SoccerFile {
  private static final Pattern YEAR = Pattern.compile("(\\d{4}|\\d{2})(?!.*\\d{2})");

  /** Two digits from here on are of the last century. */
  private static final int CENTURY = 50;

  private SoccerFile() {}

  /**
   * A match of a file.
   *
   * @param league as the file calls it: {@code England/1}, or a code
   * @param closing what the odds at kick-off said
   * @param early what odds of before said
   */
  record Played(
      String league,
      SoccerRow row,
      Optional<Probabilities> closing,
      Optional<Probabilities> early) {}

  /** All its matches that were played; rows without a date, sides or a score are left out. */
  static List<Played> read(Path file) throws IOException {
    List<Played> all = new ArrayList<>();
    MatchTable.read(file, row -> played(row).ifPresent(all::add));
    return all;
  }

  private static Optional<Played> played(NamedCsvRecord row) {
    String home = MatchTable.cell(row, "home");
    String away = MatchTable.cell(row, "away");
    Optional<Sides> goals = MatchTable.sides(row, "hg", "ag");
    if (goals.isEmpty()) {
      goals = MatchTable.sides(row, "hs", "as").filter(_ -> row.findField("hg").isEmpty());
    }
    Optional<LocalDate> date = date(MatchTable.cell(row, "date"));
    if (home.isEmpty() || away.isEmpty() || home.equals(away)) {
      return Optional.empty();
    }
    if (goals.isEmpty() || date.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(played(row, date.get(), home, away, goals.get()));
  }

  private static Played played(
      NamedCsvRecord row, LocalDate date, String home, String away, Sides goals) {
    Optional<Probabilities> closing =
        MatchTable.chances(row, "psch", "pscd", "psca")
            .or(() -> MatchTable.chances(row, "avgch", "avgcd", "avgca"));
    Optional<Probabilities> early =
        MatchTable.chances(row, "psh", "psd", "psa")
            .or(() -> MatchTable.chances(row, "avgh", "avgd", "avga"))
            .or(() -> MatchTable.chances(row, "b365h", "b365d", "b365a"));
    Optional<Sides> shots =
        row.findField("hg").isPresent() ? MatchTable.sides(row, "hs", "as") : Optional.empty();
    SoccerRow match =
        new SoccerRow(
            date,
            season(MatchTable.cell(row, "season"), date),
            home,
            away,
            goals,
            MatchTable.sides(row, "hst", "ast"),
            shots,
            MatchTable.sides(row, "hxg", "axg"),
            closing.or(() -> early));
    return new Played(league(row), match, closing, early);
  }

  private static String league(NamedCsvRecord row) {
    String country = MatchTable.cell(row, "country");
    return country.isEmpty()
        ? MatchTable.cell(row, "league")
        : country + "/" + MatchTable.cell(row, "div");
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  /** The year in which a season ends: the last number of its name, else that of the date. */
  private static int season(String name, LocalDate date) {
    Matcher year = YEAR.matcher(name);
    if (!year.find()) {
      return date.getMonthValue() >= 7 ? date.getYear() + 1 : date.getYear();
    }
    int number = Integer.parseInt(year.group(1));
    if (number >= 100) {
      return number;
    }
    return number < CENTURY ? 2000 + number : 1900 + number;
  }
}
