package kr.proto14.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import kr.proto14.app.notify.message.Texts;
import kr.proto14.app.store.PanelCostTable.Cost;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.score.PairedDifference;
import kr.proto14.engine.weights.MemberRecord;
import kr.proto14.engine.weights.PartRecord;
import kr.proto14.engine.weights.Quality;

/** What the panel was worth and cost, for people. */
final class PanelText {
  private final Session session;
  private final Texts messages;

  /**
   * @param messages where members and reasons of abstention have their names
   */
  PanelText(Session session, Texts messages) {
    this.session = session;
    this.messages = messages;
  }

  List<String> lines(PanelView view) {
    List<String> lines = new ArrayList<>();
    view.records().forEach((pool, of) -> add(lines, pool, of));
    lines.add(
        session.text(
            "panel.month",
            Map.of("won", won(view.microwon()), "budget", number(view.budget()))));
    if (!view.costs().isEmpty()) {
      lines.addAll(costs(view.costs()).lines());
    }
    return lines;
  }

  private void add(List<String> lines, Pool pool, PanelView.Of of) {
    lines.add(
        session.text(
            "panel.pool",
            Map.of("pool", session.text("pool." + pool.key()), "rounds", of.rounds())));
    if (of.members().isEmpty()) {
      lines.add(session.text("panel.nobody"));
    } else {
      lines.addAll(members(of.members()).lines());
      of.members().forEach(member -> addNotes(lines, member));
    }
    if (!of.parts().isEmpty()) {
      lines.add("");
      lines.addAll(parts(of.parts()).lines());
      lines.add(session.text("panel.legend"));
    }
    lines.add("");
  }

  private Table members(List<MemberRecord> members) {
    Table table =
        new Table(
            List.of(
                session.text("column.member"),
                session.text("column.matches"),
                session.text("column.logloss"),
                session.text("column.rps"),
                session.text("column.sharpness"),
                session.text("column.bias"),
                session.text("column.effect")));
    for (MemberRecord member : members) {
      Optional<Quality> quality = member.quality();
      table.add(
          List.of(
              name(member.name()),
              String.valueOf(member.matches()),
              quality.map(q -> decimal(q.logLoss())).orElse("-"),
              quality.map(q -> decimal(q.rps())).orElse("-"),
              quality.map(q -> percent(q.sharpness())).orElse("-"),
              quality.map(PanelText::bias).orElse("-"),
              member.effect().map(PanelText::difference).orElse("-")));
    }
    return table;
  }

  private void addNotes(List<String> lines, MemberRecord member) {
    if (!member.abstentions().isEmpty()) {
      String reasons =
          member.abstentions().entrySet().stream()
              .map(entry -> messages.text("reason." + entry.getKey()) + " " + entry.getValue())
              .collect(Collectors.joining(", "));
      lines.add(
          session.text("panel.absent", Map.of("name", name(member.name()), "reasons", reasons)));
    }
    if (member.copies()) {
      lines.add(
          session.text(
              "panel.copies",
              Map.of(
                  "name", name(member.name()),
                  "correlation", two(member.copying().orElseThrow()))));
    }
    if (member.withOddsShown().isPresent() && member.withoutOddsShown().isPresent()) {
      lines.add(
          session.text(
              "panel.ab",
              Map.of(
                  "name", name(member.name()),
                  "shown", two(member.withOddsShown().getAsDouble()),
                  "hidden", two(member.withoutOddsShown().getAsDouble()))));
    }
  }

  private Table parts(List<PartRecord> parts) {
    Table table =
        new Table(
            List.of(
                session.text("column.part"),
                session.text("column.matches"),
                session.text("column.logloss"),
                session.text("column.rps"),
                session.text("column.lead")));
    for (PartRecord part : parts) {
      table.add(
          List.of(
              session.text("panel.part." + part.part().key()),
              String.valueOf(part.quality().n()),
              decimal(part.quality().logLoss()),
              decimal(part.quality().rps()),
              difference(part.lead())));
    }
    return table;
  }

  private Table costs(List<Cost> costs) {
    Table table =
        new Table(
            List.of(
                session.text("column.member"),
                session.text("column.asked"),
                session.text("column.answered"),
                session.text("column.seconds"),
                session.text("column.tokens"),
                session.text("column.won")));
    for (Cost cost : costs) {
      table.add(
          List.of(
              name(cost.member()),
              String.valueOf(cost.asked()),
              String.valueOf(cost.answered()),
              String.format(Locale.ROOT, "%.1f", cost.millis() / 1000.0),
              number(cost.tokensIn()) + " / " + number(cost.tokensOut()),
              won(cost.microwon())));
    }
    return table;
  }

  private String name(String member) {
    return messages.text("forecaster." + member);
  }

  private static String bias(Quality quality) {
    return quality.bias().stream()
        .map(off -> String.format(Locale.ROOT, "%+.1f", 100 * off))
        .collect(Collectors.joining(" / "));
  }

  private static String difference(PairedDifference difference) {
    OptionalDouble error = difference.standardError();
    String mean = String.format(Locale.ROOT, "%+.4f", difference.mean());
    return error.isPresent()
        ? mean + String.format(Locale.ROOT, " ±%.4f", error.getAsDouble())
        : mean;
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.0f%%", 100 * value);
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String won(long microwon) {
    return String.format(Locale.ROOT, "%,.1f", PanelJson.won(microwon));
  }
}
