package kr.proto14.app.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.proto14.app.demo.Audit;
import kr.proto14.app.demo.Entry;
import kr.proto14.app.demo.Proof;
import kr.proto14.app.demo.SeasonEnd;
import kr.proto14.app.store.SlotState;

/** The chronicle of a season for people, narrow enough for a phone. */
final class SeasonText {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT).withZone(SEOUL);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(SEOUL);
  private static final String INDENT = "  │ ";

  /** Lines of a message that are shown in short, the first of its kind and the others. */
  private static final Map<String, Integer> FIRST =
      Map.of("prediction", 7, "report", 8, "daily", 13, "weekly", 9);

  private static final Map<String, Integer> OTHERS =
      Map.of("prediction", 6, "report", 3, "daily", 1, "start", 1);

  private static final int ALL = 1000;

  private final Session session;
  private final boolean full;
  private String day = "";

  SeasonText(Session session, boolean full) {
    this.session = session;
    this.full = full;
  }

  /** An entry, under the heading of its day where it is the day's first. */
  List<String> of(Entry entry) {
    List<String> lines = new ArrayList<>();
    if (!(entry instanceof Entry.Worked) && !day.equals(DATE.format(entry.at()))) {
      day = DATE.format(entry.at());
      lines.add("");
      lines.add(session.text("season.day", Map.of("day", dayOf(entry.at()))));
    }
    switch (entry) {
      case Entry.Happened happened -> lines.add(happened(happened));
      case Entry.Told told -> lines.addAll(told(told));
      case Entry.Worked worked -> lines.add(worked(worked));
    }
    return lines;
  }

  private String dayOf(Instant at) {
    return DATE.format(at)
        + " ("
        + at.atZone(SEOUL).getDayOfWeek().getDisplayName(TextStyle.SHORT, session.language())
        + ")";
  }

  private String happened(Entry.Happened happened) {
    String round = happened.round().map(session::round).orElse("");
    return TIME.format(happened.at())
        + " "
        + session.text("season." + happened.key(), Map.of("round", round));
  }

  private List<String> told(Entry.Told told) {
    List<String> all =
        told.text()
            .lines()
            .filter(line -> full || !line.isBlank())
            .filter(line -> full || !isFooter(line))
            .toList();
    int most = full ? ALL : lines(told);
    List<String> lines = new ArrayList<>();
    String edited = told.edited() ? session.text("season.edited") + " " : "";
    lines.add(TIME.format(told.at()) + " " + edited + all.getFirst());
    all.stream().limit(most).skip(1).map(line -> INDENT + line).forEach(lines::add);
    if (all.size() > most && most > 1) {
      lines.add(INDENT + session.text("season.more", Map.of("count", all.size() - most)));
    }
    if (!told.picture().isEmpty()) {
      lines.add(INDENT + session.text("season.picture", Map.of("size", told.picture())));
    }
    return lines;
  }

  private static int lines(Entry.Told told) {
    return (told.first() ? FIRST : OTHERS).getOrDefault(told.event(), ALL);
  }

  /** The legal footer stands under the first prediction of the demo, and here once at the end. */
  private boolean isFooter(String line) {
    return line.startsWith(session.text("season.footer")) || line.contains("(proto14)");
  }

  private String worked(Entry.Worked worked) {
    String jobs =
        worked.ran().entrySet().stream()
            .map(job -> session.text("task." + job.getKey().key()) + " " + job.getValue())
            .collect(Collectors.joining(" · "));
    String others =
        Stream.of(SlotState.LATE, SlotState.SKIPPED, SlotState.MISSED)
            .filter(worked.states()::containsKey)
            .map(state -> " · " + state(state) + " " + worked.states().get(state))
            .collect(Collectors.joining());
    return session.text("season.worked", Map.of("jobs", jobs + others));
  }

  private String state(SlotState state) {
    return session.text("slot." + state.name().toLowerCase(Locale.ROOT));
  }

  /** The summary at the end. */
  List<String> of(SeasonEnd end) {
    List<String> lines = new ArrayList<>(List.of("", session.text("season.summary")));
    lines.addAll(of(end.audit()));
    for (Proof proof : end.proofs()) {
      lines.add((proof.holds() ? "✅ " : "❌ ") + session.text("proof." + proof.key()));
    }
    return lines;
  }

  /** What was left when all was over. */
  List<String> of(Audit audit) {
    String slots =
        audit.slots().entrySet().stream()
            .map(each -> state(each.getKey()) + " " + each.getValue())
            .collect(Collectors.joining(" · "));
    return List.of(
        session.text("audit.slots", Map.of("count", audit.allSlots(), "slots", slots)),
        session.text(
            "audit.messages",
            Map.of(
                "once", audit.post().once(),
                "edits", audit.post().edits(),
                "repeated", audit.post().repeated().size(),
                "doubled", audit.post().doubled().size(),
                "lost", audit.post().lost().size())),
        session.text(
            audit.chainWhole() ? "audit.chain" : "audit.broken", Map.of("links", audit.links())));
  }
}
