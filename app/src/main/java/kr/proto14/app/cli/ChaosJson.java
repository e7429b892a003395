package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import kr.proto14.app.demo.ChaosEnd;

/** The report of a chaos for programs. */
final class ChaosJson {
  private ChaosJson() {}

  static ObjectNode of(ChaosEnd end) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("went_well", end.audit().isClean());
    node.put("seed", end.seed());
    node.put("from", KoreanTime.iso(end.from()));
    node.put("to", KoreanTime.iso(end.to()));
    ObjectNode faults = node.putObject("faults");
    end.faults()
        .forEach(
            (fault, count) -> {
              ObjectNode entry = faults.putObject(fault.key());
              entry.put("injected", count);
              ObjectNode effects = entry.putObject("led_to");
              end.effects().getOrDefault(fault, Map.of()).forEach(effects::put);
            });
    node.set("audit", SeasonJson.of(end.audit()));
    return node;
  }
}
