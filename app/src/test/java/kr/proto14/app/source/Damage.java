package kr.proto14.app.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import kr.proto14.app.source.http.Json;

/** Damages a good answer in one place. */
public final class Damage {
  private Damage() {}

  /** One key removed, or one value replaced by one of another type. */
  public static String to(ObjectNode root, SplittableRandom random) {
    List<ObjectNode> objects = new ArrayList<>();
    collect(root, objects);
    ObjectNode target = objects.get(random.nextInt(objects.size()));
    List<String> keys = new ArrayList<>();
    target.fieldNames().forEachRemaining(keys::add);
    String key = keys.get(random.nextInt(keys.size()));
    JsonNode replacement = replacement(target.path(key), random);
    if (random.nextInt(3) == 0) {
      target.remove(key);
      return key + " removed";
    }
    target.set(key, replacement);
    return key + " = " + replacement;
  }

  private static JsonNode replacement(JsonNode value, SplittableRandom random) {
    return switch (random.nextInt(5)) {
      case 0 -> NullNode.getInstance();
      case 1 -> Json.object();
      case 2 -> Json.object().putArray("list");
      case 3 -> BooleanNode.TRUE;
      default -> value.isNumber() ? new TextNode(value.asText()) : Json.object().put("x", 1);
    };
  }

  private static void collect(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object && !object.isEmpty()) {
      objects.add(object);
    }
    if (node instanceof ObjectNode || node instanceof ArrayNode) {
      node.forEach(child -> collect(child, objects));
    }
  }
}
