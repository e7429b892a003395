package kr.proto14.bench.evaluate;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import kr.proto14.engine.basketball.BasketballLeague;
import kr.proto14.engine.basketball.BasketballRow;

/**
 * A file of games in the columns of {@code nba_spreads}, {@code kbl} or {@code wkbl}.
 *
 * @param league by the columns: {@code season} is the NBA's, {@code type} the WKBL's
 * @param rows of which each pairing stands once a day, in the order of the file
 * @param unread rows that are no game: a name or a day is missing, a side made no point, or the
 *     same game stood there before
 */
record BasketballFile(BasketballLeague league, List<BasketballRow> rows, int unread) {
  static BasketballFile read(Path file) throws IOException {
    Reading reading = new Reading();
    MatchTable.read(file, reading::row);
    return new BasketballFile(reading.league, List.copyOf(reading.rows), reading.unread);
  }

  private static final class Reading {
    private final List<BasketballRow> rows = new ArrayList<>();
    private final Set<List<Object>> known = new HashSet<>();
    private BasketballLeague league = BasketballLeague.KBL;
    private int unread;

    void row(NamedCsvRecord cells) {
      league = league(cells);
      try {
        BasketballRow row = game(cells);
        if (known.add(List.of(row.date(), row.home(), row.away()))) {
          rows.add(row);
        } else {
          unread++;
        }
      } catch (DateTimeParseException | IllegalArgumentException noGame) {
        unread++;
      }
    }

    private static BasketballLeague league(NamedCsvRecord cells) {
      if (cells.findField("season_code").isEmpty()) {
        return BasketballLeague.NBA;
      }
      return cells.findField("type").isPresent() ? BasketballLeague.WKBL : BasketballLeague.KBL;
    }

    private static BasketballRow game(NamedCsvRecord cells) {
      OptionalDouble spread = MatchTable.number(cells, "home_spread_margin");
      return new BasketballRow(
          LocalDate.parse(MatchTable.cell(cells, "date")),
          Integer.parseInt(either(cells, "season", "season_code")),
          either(cells, "home_fr", "home"),
          either(cells, "away_fr", "away"),
          Integer.parseInt(MatchTable.cell(cells, "hs")),
          Integer.parseInt(MatchTable.cell(cells, "as")),
          spread.isPresent() && Math.abs(spread.getAsDouble()) <= 60
              ? spread
              : OptionalDouble.empty());
    }

    /** Clubs of the KBL change their names with their owners; {@code home_fr} says which it is. */
    private static String either(NamedCsvRecord cells, String first, String second) {
      String text = MatchTable.cell(cells, first);
      return text.isEmpty() ? MatchTable.cell(cells, second) : text;
    }
  }
}
