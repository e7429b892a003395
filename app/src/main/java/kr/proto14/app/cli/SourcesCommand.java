package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import kr.proto14.app.notify.message.Texts;
import kr.proto14.app.store.IncidentTable.Incident;
import kr.proto14.app.store.VariantTable.MetVariant;
import picocli.CommandLine.Command;

/** Shows how sources answer, and what is wrong with them now. */
@Command(name = "sources")
final class SourcesCommand implements Callable<Integer> {
  private final Session session;

  SourcesCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Services app = session.openToRead()) {
      List<MetVariant> variants = app.store().reading(tx -> tx.variants().all());
      List<Incident> incidents = app.store().reading(tx -> tx.incidents().allOpen());
      if (session.json()) {
        session.say(json(variants, incidents));
      } else {
        say(variants, incidents);
      }
    }
    return Exit.OK;
  }

  private void say(List<MetVariant> variants, List<Incident> incidents) {
    session.say(session.text(variants.isEmpty() ? "sources.no-variants" : "sources.variants"));
    if (!variants.isEmpty()) {
      session.say(variantTable(variants).lines());
    }
    session.say("");
    session.say(session.text(incidents.isEmpty() ? "sources.no-faults" : "sources.faults"));
    if (!incidents.isEmpty()) {
      session.say(faultTable(incidents).lines());
    }
  }

  private Table variantTable(List<MetVariant> variants) {
    Table table =
        new Table(
            List.of(
                session.text("column.source"),
                session.text("column.since"),
                session.text("column.variant"),
                session.text("column.evidence")));
    for (MetVariant variant : variants) {
      table.add(
          List.of(
              variant.source(),
              KoreanTime.minute(variant.metAt()),
              variant.variant(),
              variant.evidence()));
    }
    return table;
  }

  private Table faultTable(List<Incident> incidents) {
    Texts messages = Texts.of("messages", session.language());
    Table table =
        new Table(
            List.of(
                session.text("column.source"),
                session.text("column.since"),
                session.text("column.call"),
                session.text("column.cause"),
                session.text("column.evidence")));
    for (Incident incident : incidents) {
      String evidence = incident.fault().evidence();
      table.add(
          List.of(
              incident.fault().source(),
              KoreanTime.minute(incident.openedAt()),
              incident.fault().call(),
              session.technical(
                  messages.text("fault." + incident.fault().kind().key() + ".cause"),
                  incident.fault().detail()),
              evidence == null ? "-" : evidence));
    }
    return table;
  }

  private static ObjectNode json(List<MetVariant> variants, List<Incident> incidents) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode met = node.putArray("variants");
    for (MetVariant variant : variants) {
      met.addObject()
          .put("source", variant.source())
          .put("variant", variant.variant())
          .put("met_at", KoreanTime.iso(variant.metAt()))
          .put("evidence", variant.evidence());
    }
    ArrayNode open = node.putArray("faults");
    for (Incident incident : incidents) {
      open.addObject()
          .put("id", incident.id())
          .put("kind", incident.fault().kind().key())
          .put("source", incident.fault().source())
          .put("call", incident.fault().call())
          .put("detail", incident.fault().detail())
          .put("evidence", incident.fault().evidence())
          .put("since", KoreanTime.iso(incident.openedAt()))
          .put("reminders", incident.reminders());
    }
    return node;
  }
}
