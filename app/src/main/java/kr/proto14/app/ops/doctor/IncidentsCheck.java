package kr.proto14.app.ops.doctor;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.proto14.app.store.IncidentTable.Incident;
import kr.proto14.app.store.Inspection;

/** Faults that were told and are not over. */
final class IncidentsCheck implements Check {
  private static final int NAMED = 5;

  private final Records records;

  IncidentsCheck(Records records) {
    this.records = records;
  }

  @Override
  public String name() {
    return "incidents";
  }

  @Override
  public List<Finding> look() {
    return records.readable().map(IncidentsCheck::open).stream().toList();
  }

  private static Finding open(Inspection database) {
    List<Incident> open = database.reading(tx -> tx.incidents().allOpen());
    String names =
        open.stream()
            .limit(NAMED)
            .map(
                incident ->
                    incident.fault().source()
                        + " "
                        + incident.fault().call()
                        + " ("
                        + Seoul.minute(incident.openedAt())
                        + ")")
            .collect(Collectors.joining(", "));
    return open.isEmpty()
        ? Finding.ok("incidents.none", Map.of())
        : Finding.warning("incidents.open", Map.of("count", open.size(), "names", names));
  }
}
