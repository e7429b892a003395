package kr.proto14.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints what a source really answered. */
@Command(name = "evidence")
final class EvidenceCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "HASH", descriptionKey = "hash")
  String hash = "";

  EvidenceCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Services app = session.openToRead()) {
      byte[] body =
          app.store()
              .reading(tx -> tx.raw().body(hash))
              .orElseThrow(() -> new Refusal("refusal.evidence", Map.of("hash", hash)));
      if (session.json()) {
        session.say(
            JsonNodeFactory.instance
                .objectNode()
                .put("hash", hash)
                .put("bytes", body.length)
                .put("text", new String(body, UTF_8)));
      } else {
        session.say(body);
      }
    }
    return Exit.OK;
  }
}
