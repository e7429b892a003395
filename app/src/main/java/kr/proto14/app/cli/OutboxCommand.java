package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import kr.proto14.app.store.Outbox;
import kr.proto14.app.store.OutboxMessage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what is not delivered, and gives dead letters another chance. */
@Command(name = "outbox")
final class OutboxCommand implements Callable<Integer> {
  private static final int LATEST = 100;
  private static final Duration ANOTHER_CHANCE = Duration.ofHours(24);

  private final Session session;

  @Option(names = "--all", descriptionKey = "all")
  boolean all;

  @Option(names = "--resend", descriptionKey = "resend", paramLabel = "ID", arity = "0..*")
  @Nullable List<Long> resend;

  OutboxCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Services app = session.openToRead()) {
      Outbox outbox = app.store().outbox();
      return resend == null ? list(outbox) : resend(outbox, resend, app.clock().instant());
    }
  }

  private int list(Outbox outbox) {
    List<OutboxMessage> messages = all ? outbox.latest(LATEST) : outbox.undelivered();
    if (session.json()) {
      session.say(json(messages));
    } else if (messages.isEmpty()) {
      session.say(session.text(all ? "outbox.empty" : "outbox.nothing"));
    } else {
      session.say(table(messages).lines());
    }
    return Exit.OK;
  }

  private int resend(Outbox outbox, List<Long> ids, Instant now) {
    int due = outbox.resend(ids, now, now.plus(ANOTHER_CHANCE));
    if (session.json()) {
      session.say(JsonNodeFactory.instance.objectNode().put("due", due));
    } else {
      session.say(session.text(due == 0 ? "outbox.no-dead" : "outbox.due", Map.of("count", due)));
    }
    return due < ids.size() ? Exit.FAILED : Exit.OK;
  }

  private Table table(List<OutboxMessage> messages) {
    Table table =
        new Table(
            List.of(
                session.text("column.id"),
                session.text("column.state"),
                session.text("column.message"),
                session.text("column.to"),
                session.text("column.attempts"),
                session.text("column.cause")));
    for (OutboxMessage message : messages) {
      String cause = message.lastError();
      table.add(
          List.of(
              String.valueOf(message.id()),
              session.text("outbox.state." + key(message)),
              message.key().subject() + " " + message.key().event(),
              message.key().channel() + " " + message.key().recipient(),
              String.valueOf(message.attempts()),
              cause == null ? "-" : cause));
    }
    return table;
  }

  private static ArrayNode json(List<OutboxMessage> messages) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (OutboxMessage message : messages) {
      list.addObject()
          .put("id", message.id())
          .put("state", key(message))
          .put("subject", message.key().subject())
          .put("event", message.key().event())
          .put("version", message.key().version())
          .put("channel", message.key().channel())
          .put("recipient", message.key().recipient())
          .put("part", message.key().part())
          .put("attempts", message.attempts())
          .put("next_attempt", KoreanTime.iso(message.nextAttempt()))
          .put("deadline", KoreanTime.iso(message.deadline()))
          .put("may_be_repeat", message.mayBeRepeat())
          .put("provider_id", message.providerId())
          .put("cause", message.lastError());
    }
    return list;
  }

  private static String key(OutboxMessage message) {
    return message.state().name().toLowerCase(Locale.ROOT);
  }
}
