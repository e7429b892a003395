package kr.proto14.app.source.betman;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.SaleStatus;
import kr.proto14.app.source.http.Fields;
import kr.proto14.app.source.http.Sightings;
import kr.proto14.app.source.http.Unusable;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;

/** The closed list and the schedule: {@code schedules.data}, one row a round. */
final class ScheduleReader {
  private final Sightings sightings;

  ScheduleReader(Sightings sightings) {
    this.sightings = sightings;
  }

  /** Reads one page; rows of other games are left out, unreadable ones refused. */
  ScheduledRounds read(Pool pool, Call call, Answer answer) {
    Fields root = answer.fields();
    Fields page =
        root.object("schedules")
            .orElseThrow(() -> Unusable.changed("The answer has no schedules."));
    if (!page.has("data")) {
      throw Unusable.changed("schedules has no data.");
    }
    Map<RoundId, ScheduledRound> rounds = new LinkedHashMap<>();
    List<Fault> refused = new ArrayList<>();
    for (Fields row : page.node("data").isMissingNode() ? List.<Fields>of() : rows(page)) {
      try {
        if (Identity.gameId(row).orElse(pool.gameId()).equals(pool.gameId())) {
          ScheduledRound round = round(pool, row);
          rounds.putIfAbsent(round.id(), round);
        }
      } catch (Unusable e) {
        refused.add(new Fault(e.kind(), BetmanSource.NAME, call.name(), e.detail(), answer.raw()));
      }
    }
    long total = page.whole("recordsTotal").orElse(rounds.size());
    return new ScheduledRounds(List.copyOf(rounds.values()), total, refused);
  }

  private static List<Fields> rows(Fields page) {
    Rows rows = Rows.of(page.node("data"), "schedules.data");
    if (rows.broken() > 0) {
      throw Unusable.changed("%d rows of schedules.data are unreadable.", rows.broken());
    }
    return rows.rows();
  }

  private ScheduledRound round(Pool pool, Fields row) {
    RoundId id = Identity.round(pool, row);
    SaleStatus status =
        row.text("saleStatus").isPresent()
            ? new SaleStatusReader(sightings).read(row, id.toString())
            : SaleStatus.UNKNOWN;
    return new ScheduledRound(id, status, row.instant("saleStartDate"), row.instant("saleEndDate"));
  }
}
