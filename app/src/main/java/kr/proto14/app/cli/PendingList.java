package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.KnownTeam;
import kr.proto14.app.history.team.PendingName;
import kr.proto14.app.history.team.TeamRegistry;

/** Shows guesses that were not used. */
final class PendingList {
  private static final List<String> COLUMNS =
      List.of(
          "source",
          "sport",
          "scope",
          "source_name",
          "id",
          "name",
          "score",
          "doubt",
          "evidence",
          "known_at");

  private final Session session;
  private final boolean csv;

  PendingList(Session session, boolean csv) {
    this.session = session;
    this.csv = csv;
  }

  void show(TeamRegistry registry, Optional<Sport> sport) {
    List<PendingName> guesses =
        registry.pending().stream()
            .filter(guess -> sport.filter(only -> only != guess.name().sport()).isEmpty())
            .toList();
    if (csv) {
      session.say(Csv.of(COLUMNS, json(guesses, registry)));
    } else if (session.json()) {
      session.say(json(guesses, registry));
    } else if (guesses.isEmpty()) {
      session.say(session.text("teams.nothing-pending"));
    } else {
      session.say(table(guesses, registry).lines());
      session.note(session.text("teams.settle"));
    }
  }

  private Table table(List<PendingName> guesses, TeamRegistry registry) {
    Table table =
        new Table(
            List.of(
                session.text("column.source"),
                session.text("column.name"),
                session.text("column.team-id"),
                session.text("column.team"),
                session.text("column.likeness"),
                session.text("column.doubt"),
                session.text("column.evidence")));
    for (PendingName guess : guesses) {
      table.add(
          List.of(
              guess.name().source(),
              guess.name().name(),
              guess.team(),
              name(guess, registry),
              String.format(Locale.ROOT, "%.2f", guess.score()),
              session.text("doubt." + guess.doubt().key()),
              guess.evidence()));
    }
    return table;
  }

  private static ArrayNode json(List<PendingName> guesses, TeamRegistry registry) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (PendingName guess : guesses) {
      list.addObject()
          .put("source", guess.name().source())
          .put("sport", TeamWords.key(guess.name().sport()))
          .put("scope", guess.name().scope())
          .put("source_name", guess.name().name())
          .put("id", guess.team())
          .put("name", name(guess, registry))
          .put("score", guess.score())
          .put("doubt", guess.doubt().key())
          .put("evidence", guess.evidence())
          .put("known_at", KoreanTime.iso(guess.knownAt()));
    }
    return list;
  }

  private static String name(PendingName guess, TeamRegistry registry) {
    return registry.team(guess.team()).map(KnownTeam::name).orElse("-");
  }
}
