package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What came of pausing or resuming.
 *
 * @param paused whether the schedule is paused now
 */
record PauseNews(Session session, boolean paused) {
  /** Says it, for people or for programs. */
  void say(Optional<Instant> before) {
    if (session.json()) {
      ObjectNode json = JsonNodeFactory.instance.objectNode().put("paused", paused);
      json.put("changed", before.isPresent() != paused);
      json.put("since", before.map(KoreanTime::iso).orElse(null));
      session.say(json);
      return;
    }
    String key = "pause." + (paused ? "paused" : "resumed");
    session.say(
        before
            .map(since -> session.text(key + ".since", Map.of("since", KoreanTime.minute(since))))
            .orElseGet(() -> session.text(key)));
  }
}
