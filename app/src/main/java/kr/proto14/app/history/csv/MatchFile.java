package kr.proto14.app.history.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import kr.proto14.app.history.PlayedMatch;
import org.jspecify.annotations.Nullable;

/** A file of matches in a known encoding; it can be read several times, row by row. */
final class MatchFile {
  private static final String SEPARATORS = ",;\t";
  private static final int LONGEST_HEADING = 1 << 16;

  private final SourceFile file;
  private final Encoding encoding;
  private final Today today;
  private @Nullable Form form;

  MatchFile(SourceFile file, Encoding encoding, Today today) {
    this.file = file;
    this.encoding = encoding;
    this.today = today;
  }

  /** The form of its heading, empty before it was read or where it is none of ours. */
  Optional<Form> form() {
    return Optional.ofNullable(form);
  }

  /** Reads all rows, giving the good ones on; problems are collected, not thrown. */
  Reading read(Consumer<PlayedMatch> to) throws IOException {
    Reading reading = new Reading();
    try (Reader text =
        new BufferedReader(new InputStreamReader(file.open(), encoding.charset().newDecoder()))) {
      CsvReader<CsvRecord> csv =
          CsvReader.builder()
              .fieldSeparator(separator(text))
              .allowExtraFields(true)
              .allowMissingFields(true)
              .ofCsvRecord(text);
      read(csv.iterator(), reading, to);
    }
    return reading.end();
  }

  private void read(Iterator<CsvRecord> rows, Reading reading, Consumer<PlayedMatch> to) {
    long line = 1;
    try {
      if (!rows.hasNext()) {
        reading.problem(new Problem(1, ProblemKind.HEADING, ""));
        return;
      }
      Heading heading = new Heading(rows.next().getFields());
      Form known = Form.of(heading, today);
      form = known;
      Memory memory = new Memory();
      while (rows.hasNext()) {
        CsvRecord cells = rows.next();
        line = cells.getStartingLineNumber();
        read(new Row(cells, memory), line, heading, known, reading, to);
      }
    } catch (BrokenRow e) {
      reading.problem(e.at(line));
    } catch (CsvParseException e) {
      reading.problem(new Problem(line + 1, ProblemKind.QUOTES, ""));
    }
  }

  private static void read(
      Row row, long line, Heading heading, Form form, Reading reading, Consumer<PlayedMatch> to) {
    try {
      if (row.isBlank()) {
        return;
      }
      row.checkFields(heading);
      Optional<PlayedMatch> match = form.read(row);
      if (match.isPresent()) {
        reading.played(line, match.get());
        to.accept(match.get());
      } else {
        reading.notPlayed(line);
      }
    } catch (BrokenRow e) {
      reading.problem(e.at(line));
    }
  }

  /** The separator that the heading has most of. */
  private static char separator(Reader text) throws IOException {
    int[] counts = new int[SEPARATORS.length()];
    text.mark(LONGEST_HEADING);
    int seen = 0;
    for (int next = text.read();
        next >= 0 && next != '\n' && ++seen < LONGEST_HEADING;
        next = text.read()) {
      int which = SEPARATORS.indexOf(next);
      if (which >= 0) {
        counts[which]++;
      }
    }
    text.reset();
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return SEPARATORS.charAt(best);
  }
}
