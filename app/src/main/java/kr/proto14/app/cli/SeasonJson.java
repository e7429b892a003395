package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import kr.proto14.app.demo.Audit;
import kr.proto14.app.demo.Entry;
import kr.proto14.app.demo.SeasonEnd;

/** A season for programs. */
final class SeasonJson {
  private SeasonJson() {}

  static ObjectNode of(SeasonEnd end) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("went_well", end.wentWell());
    ArrayNode synthetic = node.putArray("synthetic");
    List.of("odds", "scores", "team_ids", "sale_times", "dates_of_basketball", "outages")
        .forEach(synthetic::add);
    node.put("votes", "final");
    ArrayNode chronicle = node.putArray("chronicle");
    end.entries().forEach(entry -> chronicle.add(of(entry)));
    node.set("audit", of(end.audit()));
    ObjectNode proofs = node.putObject("proofs");
    end.proofs().forEach(proof -> proofs.put(proof.key(), proof.holds()));
    return node;
  }

  private static ObjectNode of(Entry entry) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("at", KoreanTime.iso(entry.at()));
    switch (entry) {
      case Entry.Happened happened -> {
        node.put("happened", happened.key());
        happened.round().ifPresent(round -> node.put("round", round.toString()));
      }
      case Entry.Told told ->
          node.put("told", told.event())
              .put("text", told.text())
              .put("picture", told.picture())
              .put("edited", told.edited());
      case Entry.Worked worked -> {
        node.put("worked", worked.day().toString());
        ObjectNode ran = node.putObject("ran");
        worked.ran().forEach((job, count) -> ran.put(job.key(), count));
        ObjectNode slots = node.putObject("slots");
        worked.states().forEach((state, count) -> slots.put(lower(state), count));
      }
    }
    return node;
  }

  static ObjectNode of(Audit audit) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ObjectNode slots = node.putObject("slots");
    audit.slots().forEach((state, count) -> slots.put(lower(state), count));
    ArrayNode unaccounted = node.putArray("unaccounted");
    audit.unaccounted().forEach(unaccounted::add);
    ObjectNode messages = node.putObject("messages");
    messages.put("once", audit.post().once());
    messages.put("edits", audit.post().edits());
    messages.put("repeated_with_a_note", audit.post().repeated().size());
    add(messages.putArray("doubled"), audit.post().doubled());
    add(messages.putArray("lost"), audit.post().lost());
    node.put("links", audit.links());
    node.put("chain_whole", audit.chainWhole());
    return node;
  }

  private static void add(ArrayNode node, List<String> texts) {
    texts.forEach(node::add);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
