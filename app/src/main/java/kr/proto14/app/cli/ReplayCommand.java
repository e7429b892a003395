package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import kr.proto14.app.round.Replay;
import kr.proto14.app.round.Replay.Difference;
import kr.proto14.engine.pool.RoundId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a sealed prediction again from what is stored, and compares the two byte by byte. */
@Command(name = "replay")
final class ReplayCommand implements Callable<Integer> {
  private final Session session;

  @Mixin final RoundArgument round = new RoundArgument();

  @Option(names = "--version-number", descriptionKey = "replay-version", paramLabel = "N")
  @Nullable Integer version;

  ReplayCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Services app = session.open()) {
      RoundId id = round.in(app);
      Replay.Outcome outcome =
          app.replay()
              .run(id, Optional.ofNullable(version))
              .orElseThrow(
                  () -> new Refusal("refusal.not-predicted", Map.of("round", id.toString())));
      if (session.json()) {
        session.say(json(outcome));
      } else {
        say(outcome);
      }
      return outcome.isSame() ? Exit.OK : Exit.FAILED;
    }
  }

  private void say(Replay.Outcome outcome) {
    session.say(
        session.text(
            outcome.isSame() ? "replay.same" : "replay.differs",
            Map.of(
                "id", outcome.round().toString(),
                "version", outcome.version(),
                "seq", outcome.seq(),
                "bytes", outcome.bytes())));
    for (Difference difference : outcome.differences()) {
      session.say(
          session.text(
              "replay.difference",
              Map.of(
                  "where", difference.where(),
                  "sealed", orDash(difference.sealed()),
                  "rebuilt", orDash(difference.rebuilt()))));
    }
  }

  private static String orDash(String text) {
    return text.isEmpty() ? "-" : text;
  }

  private static ObjectNode json(Replay.Outcome outcome) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("round", outcome.round().toString());
    node.put("version", outcome.version());
    node.put("seal", outcome.seq());
    node.put("bytes", outcome.bytes());
    node.put("same", outcome.isSame());
    ArrayNode differences = node.putArray("differences");
    outcome
        .differences()
        .forEach(
            each ->
                differences
                    .addObject()
                    .put("where", each.where())
                    .put("sealed", each.sealed())
                    .put("rebuilt", each.rebuilt()));
    return node;
  }
}
