package kr.proto14.app.source.betman;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import kr.proto14.app.source.http.Fields;
import kr.proto14.app.source.http.Unusable;

/**
 * A good answer.
 *
 * @param root the JSON object
 * @param receivedAt when it came
 * @param raw reference of the kept bytes
 */
record Answer(JsonNode root, Instant receivedAt, String raw) {
  Fields fields() {
    return Fields.of(root, "The answer");
  }

  /**
   * When the world could know it: the site's own time where it gives one that is not ahead of ours,
   * since what we hold cannot be known later than now.
   */
  Instant knownAt(String key) {
    Instant said;
    try {
      said = fields().instant(key).orElse(receivedAt);
    } catch (Unusable e) {
      return receivedAt;
    }
    return said.isAfter(receivedAt) ? receivedAt : said;
  }
}
