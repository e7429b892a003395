package kr.proto14.app.ops.doctor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.proto14.app.store.Inspection;
import kr.proto14.app.store.VariantTable.MetVariant;

/** Forms of answers that sources gave for the first time in the last week. */
final class VariantsCheck implements Check {
  private static final Duration NEW = Duration.ofDays(7);
  private static final int NAMED = 5;

  private final Records records;
  private final Clock clock;

  VariantsCheck(Records records, Clock clock) {
    this.records = records;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "variants";
  }

  @Override
  public List<Finding> look() {
    return records.readable().map(this::met).stream().toList();
  }

  private Finding met(Inspection database) {
    List<MetVariant> all = database.reading(tx -> tx.variants().all());
    Instant since = clock.instant().minus(NEW);
    List<MetVariant> fresh =
        all.stream().filter(variant -> variant.metAt().isAfter(since)).toList();
    String names =
        fresh.reversed().stream()
            .limit(NAMED)
            .map(variant -> variant.source() + " " + variant.variant())
            .collect(Collectors.joining(", "));
    return fresh.isEmpty()
        ? Finding.ok("variants.known", Map.of("count", all.size()))
        : Finding.note("variants.new", Map.of("count", fresh.size(), "names", names));
  }
}
