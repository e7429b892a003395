package kr.proto14.app.source.kspo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import kr.proto14.app.source.http.Fields;
import kr.proto14.app.source.http.Sightings;
import kr.proto14.app.source.http.Tally;
import kr.proto14.app.source.http.Unusable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the pages of one day together, and tells when all of them are there. */
final class DayReader {
  /** Pages of one day; a day on sale has fewer than two hundred matches. */
  static final int MOST_PAGES = 20;

  private static final Logger LOG = LoggerFactory.getLogger(DayReader.class);

  private final LocalDate day;
  private final Sightings sightings;
  private final RowReader rows;
  private final Matches matches;
  private final Tally broken = new Tally();
  private final Set<JsonNode> seen = new HashSet<>();
  private long announced;
  private long read;
  private int good;

  DayReader(LocalDate day, Sightings sightings) {
    this.day = day;
    this.sightings = sightings;
    this.rows = new RowReader(sightings);
    this.matches = new Matches(day, sightings);
  }

  /**
   * Takes the next page.
   *
   * @return whether there are more
   * @throws Unusable if the page's form is unknown, or pages contradict each other
   */
  boolean add(int number, Answer answer) {
    Page page = page(answer);
    boolean isNew = page.rows().stream().filter(seen::add).count() > 0;
    read += page.rows().size();
    announced = page.total().orElse(page.rows().size() < KspoClient.ROWS ? read : read + 1);
    if (!isNew && (read < announced || !page.rows().isEmpty())) {
      throw Unusable.badData(
          "Page %d brings nothing new; %d rows are announced, %d came before.",
          number, announced, seen.size());
    }
    for (JsonNode row : page.rows()) {
      broken.read(() -> rows.read(row, answer)).ifPresent(this::keep);
    }
    if (read < announced && number == MOST_PAGES) {
      throw Unusable.badData(
          "%d rows are announced, %d came on %d pages.", announced, read, MOST_PAGES);
    }
    return read < announced;
  }

  /**
   * The matches of all pages; a broken row is left out and counted in the log.
   *
   * @throws Unusable if there are rows and all are broken
   */
  List<KspoMatch> matches() {
    if (!broken.isEmpty() && good == 0) {
      throw broken.refusal("All rows");
    }
    if (!broken.isEmpty()) {
      LOG.warn("kspo day {}: {}", day, broken.refusal("Rows").detail());
    }
    return matches.all();
  }

  private void keep(KspoMatch match) {
    good++;
    matches.add(match);
  }

  private Page page(Answer answer) {
    if (!(answer.verdict() instanceof Verdict.Data(String code, Fields body))) {
      sightings.met("no-data", "by code 03", answer.call());
      return new Page(OptionalLong.of(announced), List.of(), "");
    }
    Page page = Page.of(body);
    sightings.met("result-code", code, answer.call());
    sightings.met("items", page.form(), answer.call());
    return page;
  }
}
