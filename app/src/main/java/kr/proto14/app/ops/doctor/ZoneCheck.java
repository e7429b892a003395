package kr.proto14.app.ops.doctor;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Whether this Java knows what time it is in Korea. */
final class ZoneCheck implements Check {
  private static final String SEOUL = "Asia/Seoul";
  private static final ZoneOffset KOREAN = ZoneOffset.ofHours(9);
  private static final Instant IN_SUMMER = Instant.parse("2026-07-01T00:00:00Z");

  private final Function<String, ZoneRules> zones;

  /**
   * A check of zone data.
   *
   * @param zones gives the rules of a zone, or throws {@link DateTimeException}
   */
  ZoneCheck(Function<String, ZoneRules> zones) {
    this.zones = zones;
  }

  @Override
  public String name() {
    return "zone";
  }

  @Override
  public List<Finding> look() {
    ZoneRules rules;
    try {
      rules = zones.apply(SEOUL);
    } catch (DateTimeException e) {
      return List.of(Finding.error("zone.missing", Map.of("zone", SEOUL)));
    }
    ZoneOffset offset = rules.getOffset(IN_SUMMER);
    return List.of(
        offset.equals(KOREAN)
            ? Finding.ok("zone.good", Map.of("zone", SEOUL, "version", version()))
            : Finding.error("zone.wrong", Map.of("zone", SEOUL, "offset", offset.toString())));
  }

  private static String version() {
    return ZoneRulesProvider.getVersions(SEOUL).lastKey();
  }
}
