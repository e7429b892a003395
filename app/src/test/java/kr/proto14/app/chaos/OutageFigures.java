package kr.proto14.app.chaos;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.proto14.app.schedule.JobName;
import kr.proto14.app.store.OutboxMessage;
import kr.proto14.app.store.OutboxState;
import kr.proto14.app.store.Slot;
import kr.proto14.app.store.SlotState;

/** What a life among outages came to, as a table in Markdown. */
final class OutageFigures {
  private static final List<SlotState> ENDS =
      List.of(SlotState.RAN, SlotState.LATE, SlotState.SKIPPED, SlotState.MISSED);

  private final OutageLife life;
  private final List<OutboxMessage> messages;
  private final Deliveries deliveries;

  OutageFigures(OutageLife life) {
    this.life = life;
    this.messages = World.messages(life.app.store());
    this.deliveries = new Deliveries(life.world.received());
  }

  long lost() {
    return messages.stream().filter(message -> message.state() != OutboxState.SENT).count();
  }

  int doubled() {
    return deliveries.doubled().size();
  }

  long sent(String event) {
    return messages.stream().filter(message -> message.key().event().equals(event)).count();
  }

  /** The report but for its head. */
  String markdown() {
    StringBuilder text = new StringBuilder();
    text.append("| outage | times | hours |\n|---|---:|---:|\n");
    for (Outage.Kind kind : Outage.Kind.values()) {
      List<Outage> its = life.outages.stream().filter(outage -> outage.kind() == kind).toList();
      Duration all = its.stream().map(Outage::length).reduce(Duration.ZERO, Duration::plus);
      row(text, kind.name().toLowerCase(Locale.ROOT), its.size(), hours(all));
    }
    text.append(
        "\n| job | slots | ran | late | skipped | missed |\n|---|---:|---:|---:|---:|---:|\n");
    byJob().forEach((job, counts) -> row(text, job, counts));
    text.append("\n| what | number |\n|---|---:|\n");
    row(text, "rounds that a check could see", life.predictable());
    row(text, "rounds predicted and sealed", sent("prediction"));
    row(text, "messages", messages.size());
    row(text, "lost", lost());
    row(text, "doubled without saying so", doubled());
    row(text, "messages that explain a catch-up", sent("catch-up"));
    return text.toString();
  }

  private Map<String, Object> byJob() {
    Map<String, Object> rows = new LinkedHashMap<>();
    List<Slot> slots = life.slots();
    for (JobName job : JobName.values()) {
      List<Slot> its = slots.stream().filter(s -> s.key().job().equals(job.key())).toList();
      StringBuilder counts = new StringBuilder(String.valueOf(its.size()));
      for (SlotState end : ENDS) {
        counts.append(" | ").append(its.stream().filter(slot -> slot.state() == end).count());
      }
      if (!its.isEmpty()) {
        rows.put(job.key(), counts);
      }
    }
    return rows;
  }

  private static String hours(Duration length) {
    return String.format(Locale.ROOT, "%.1f", length.toMinutes() / 60.0);
  }

  private static void row(StringBuilder text, Object... cells) {
    text.append("|");
    for (Object cell : cells) {
      text.append(' ').append(cell).append(" |");
    }
    text.append('\n');
  }

  /** The same as a picture: a lane for each kind of outage and each job. */
  String svg() {
    StringBuilder svg = new StringBuilder();
    List<String> lanes =
        new java.util.ArrayList<>(
            java.util.Arrays.stream(Outage.Kind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList());
    lanes.addAll(byJob().keySet());
    int height = 20 * lanes.size() + 40;
    line(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1100 %d\""
            + " font-family=\"sans-serif\" font-size=\"11\">",
        height);
    line(svg, "<rect width=\"1100\" height=\"%d\" fill=\"#ffffff\"/>", height);
    for (int i = 0; i < lanes.size(); i++) {
      line(svg, "<text x=\"4\" y=\"%d\">%s</text>", 20 * i + 18, lanes.get(i));
    }
    for (Outage outage : life.outages) {
      int y = 20 * lanes.indexOf(outage.kind().name().toLowerCase(Locale.ROOT)) + 8;
      double width = Math.max(1, x(outage.to()) - x(outage.from()));
      line(
          svg,
          "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"12\" fill=\"#c0504d\"/>",
          x(outage.from()),
          y,
          width);
    }
    life.slots().stream()
        .sorted(Comparator.comparing(slot -> slot.state() != SlotState.RAN))
        .forEach(
            slot ->
                line(
                    svg,
                    "<rect x=\"%.1f\" y=\"%d\" width=\"1.5\" height=\"12\" fill=\"%s\"/>",
                    x(slot.key().due()),
                    20 * lanes.indexOf(slot.key().job()) + 8,
                    colour(slot.state())));
    line(
        svg,
        "<text x=\"100\" y=\"%d\">outages red · slots: ran green, late orange, skipped grey,"
            + " missed black · %d days</text>",
        height - 8,
        Duration.between(OutageLife.START, life.end).toDays());
    return svg.append("</svg>\n").toString();
  }

  private double x(java.time.Instant at) {
    return 100
        + 990.0
            * Duration.between(OutageLife.START, at).toMinutes()
            / Duration.between(OutageLife.START, life.end).toMinutes();
  }

  private static String colour(SlotState state) {
    return switch (state) {
      case RAN -> "#9bbb59";
      case LATE -> "#f79646";
      case SKIPPED -> "#a6a6a6";
      case MISSED -> "#000000";
      case PLANNED, RUNNING -> "#0000ff";
    };
  }

  @SuppressWarnings("AnnotateFormatMethod") // its annotation is not on the class path
  private static void line(StringBuilder svg, String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
