package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.Callable;
import kr.proto14.app.store.Chain;
import kr.proto14.app.store.Chain.Verdict;
import picocli.CommandLine.Command;

/** Checks the chain of seals. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
  private final Session session;

  VerifyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Services app = session.openToRead()) {
      Verdict verdict = app.store().reading(tx -> new Chain(tx).verify());
      if (session.json()) {
        session.say(json(verdict));
      } else {
        say(verdict);
      }
      return verdict.broken().isEmpty() ? Exit.OK : Exit.FAILED;
    }
  }

  private void say(Verdict verdict) {
    verdict
        .broken()
        .ifPresentOrElse(
            broken ->
                session.say(
                    session.text(
                        "verify.broken", Map.of("seq", broken.seq(), "cause", broken.cause()))),
            () ->
                session.say(
                    session.text(
                        "verify.whole", Map.of("count", verdict.links(), "head", verdict.head()))));
  }

  private static ObjectNode json(Verdict verdict) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("whole", verdict.broken().isEmpty());
    node.put("links", verdict.links());
    node.put("head", verdict.head());
    verdict
        .broken()
        .ifPresentOrElse(
            broken ->
                node.putObject("broken").put("seq", broken.seq()).put("cause", broken.cause()),
            () -> node.putNull("broken"));
    return node;
  }
}
