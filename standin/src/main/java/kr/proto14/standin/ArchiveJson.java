package kr.proto14.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Rounds whose sale is over, and the calendar of past and coming rounds. */
final class ArchiveJson {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("yyyyMM", Locale.ROOT).withZone(Korea.ZONE);
  private static final Comparator<Sale> NEWEST_FIRST = Comparator.comparing(Sale::end).reversed();

  private ArchiveJson() {}

  /** {@code start} is a row's offset from 0, {@code length} at most 100. */
  static ObjectNode closed(Recordings recordings, Parameters asked, Instant now) {
    List<Sale> sales =
        sales(recordings, asked.text("gmId")).stream()
            .filter(sale -> sale.isOver(now))
            .sorted(NEWEST_FIRST)
            .toList();
    int length = Math.min(asked.number("length", 10), 100);
    return page(sales, asked.number("start", 0), length, now);
  }

  /** {@code start} is a page from 1, {@code perPage} its length. */
  static ObjectNode calendar(Recordings recordings, Parameters asked, Instant now) {
    String month = asked.text("yearMonth");
    List<Sale> sales =
        sales(recordings, asked.text("gmId")).stream()
            .filter(sale -> month.isEmpty() || MONTH.format(sale.end()).equals(month))
            .toList();
    int length = asked.number("perPage", 10);
    return page(sales, (asked.number("start", 1) - 1) * length, length, now);
  }

  private static List<Sale> sales(Recordings recordings, String gmId) {
    if (gmId.equals(Game.FIXED_ODDS.gmId())) {
      return recordings.oddsRounds().stream().map(OddsRound::sale).toList();
    }
    return recordings.rounds().stream()
        .filter(round -> round.game().gmId().equals(gmId))
        .map(RecordedRound::sale)
        .toList();
  }

  private static ObjectNode page(List<Sale> sales, int offset, int length, Instant now) {
    ObjectNode node = Json.object();
    ObjectNode schedules = node.putObject("schedules");
    ArrayNode data = schedules.putArray("data");
    sales.stream()
        .skip(Math.max(0, offset))
        .limit(length < 0 ? sales.size() : length)
        .forEach(sale -> data.add(SaleJson.detailed(sale, now)));
    schedules.put("recordsTotal", sales.size());
    node.set("rsMsg", Json.good());
    return node;
  }
}
