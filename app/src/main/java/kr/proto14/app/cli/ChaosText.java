package kr.proto14.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.proto14.app.demo.Audit;
import kr.proto14.app.demo.ChaosEnd;
import kr.proto14.app.demo.Fault;

/** The report of a chaos for people. */
final class ChaosText {
  private final Session session;

  ChaosText(Session session) {
    this.session = session;
  }

  List<String> of(ChaosEnd end) {
    List<String> lines = new ArrayList<>();
    lines.add(
        session.text(
            "chaos.time",
            Map.of("from", KoreanTime.minute(end.from()), "to", KoreanTime.minute(end.to()))));
    lines.add("");
    lines.add(session.text("chaos.faults"));
    end.faults()
        .forEach(
            (fault, count) -> {
              lines.add(
                  session.text(
                      "chaos.fault",
                      Map.of("fault", session.text("chaos." + fault.key()), "count", count)));
              lines.add("    → " + effects(end, fault));
            });
    lines.add("");
    Audit audit = end.audit();
    lines.addAll(new SeasonText(session, false).of(audit));
    named(lines, "chaos.unaccounted", audit.unaccounted());
    named(lines, "chaos.lost", audit.post().lost());
    named(lines, "chaos.doubled", audit.post().doubled());
    lines.add(session.text(audit.isClean() ? "chaos.well" : "chaos.failed"));
    return lines;
  }

  private String effects(ChaosEnd end, Fault fault) {
    Map<String, Integer> effects = end.effects().getOrDefault(fault, Map.of());
    return effects.isEmpty()
        ? session.text("chaos.nothing")
        : effects.entrySet().stream()
            .map(each -> effect(each.getKey()) + " " + each.getValue())
            .collect(Collectors.joining(" · "));
  }

  /** A key such as {@code late.died}: a state, and why. */
  private String effect(String key) {
    int dot = key.indexOf('.');
    if (dot < 0 || key.startsWith("told.")) {
      return session.text("effect." + key);
    }
    return session.text(
        "effect.slot",
        Map.of(
            "state", session.text("slot." + key.substring(0, dot)),
            "why", session.textOr("why." + key.substring(dot + 1), key.substring(dot + 1))));
  }

  private void named(List<String> lines, String key, List<String> all) {
    all.forEach(each -> lines.add(session.text(key, Map.of("what", each))));
  }
}
