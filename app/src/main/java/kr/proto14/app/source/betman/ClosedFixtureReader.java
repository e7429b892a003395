package kr.proto14.app.source.betman;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import kr.proto14.app.source.betman.ClosedFixtureRounds.Closed;
import kr.proto14.app.source.http.Fields;
import kr.proto14.app.source.http.Tally;
import kr.proto14.app.source.http.Unusable;

/** The closed list of 프로토 승부식 (G101): {@code schedules.data}, one row a round. */
final class ClosedFixtureReader {
  private ClosedFixtureReader() {}

  /**
   * Reads one page; rows of other games are left out.
   *
   * @throws Unusable if there are rows and all are broken
   */
  static ClosedFixtureRounds read(Answer answer) {
    Fields page =
        answer
            .fields()
            .object("schedules")
            .orElseThrow(() -> Unusable.changed("The answer has no schedules."));
    if (!page.has("data")) {
      throw Unusable.changed("schedules has no data.");
    }
    List<Closed> rounds = new ArrayList<>();
    Tally broken = new Tally();
    int rows = 0;
    if (!page.node("data").isMissingNode()) {
      Rows table = Rows.of(page.node("data"), "schedules.data");
      rows = table.rows().size() + table.broken();
      for (Fields row : table.rows()) {
        if (Identity.gameId(row).orElse(Call.FIXED_ODDS).equals(Call.FIXED_ODDS)) {
          broken.read(() -> round(row)).ifPresent(rounds::add);
        } else {
          rows--;
        }
      }
    }
    if (!broken.isEmpty() && rounds.isEmpty()) {
      throw broken.refusal("All closed rounds");
    }
    long total = page.whole("recordsTotal").orElse(rounds.size());
    return new ClosedFixtureRounds(rounds, total, rows - rounds.size());
  }

  private static Closed round(Fields row) {
    OptionalInt gmTs = row.integer("gmTs");
    if (gmTs.isEmpty() || gmTs.getAsInt() < 1) {
      throw Unusable.changed("no gmTs");
    }
    return new Closed(gmTs.getAsInt(), row.instant("saleEndDate"));
  }
}
