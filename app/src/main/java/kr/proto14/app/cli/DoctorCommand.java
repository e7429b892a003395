package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.proto14.app.notify.message.Texts;
import kr.proto14.app.ops.doctor.Doctor;
import kr.proto14.app.ops.doctor.DueRun;
import kr.proto14.app.ops.doctor.Finding;
import kr.proto14.app.ops.doctor.Level;
import kr.proto14.app.schedule.JobName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks the installation over, and says of each fault how to mend it. */
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

  private final Session session;
  private final DoctorOpener opener;

  @Option(names = "--offline", descriptionKey = "offline")
  boolean offline;

  DoctorCommand(Session session, DoctorOpener opener) {
    this.session = session;
    this.opener = opener;
  }

  @Override
  public Integer call() {
    List<Finding> findings;
    try (Doctor doctor = opener.open(session.quietConfig())) {
      findings = doctor.examine(offline);
    }
    Texts words = Texts.of("doctor", session.language());
    if (session.json()) {
      session.say(json(findings, words));
    } else {
      say(findings, words);
    }
    return count(findings, Level.ERROR) == 0 ? Exit.OK : Exit.FAILED;
  }

  private void say(List<Finding> findings, Texts words) {
    for (Finding finding : findings) {
      session.say(
          words.text("level." + key(finding.level()))
              + " "
              + seen(finding, words)
              + " ["
              + finding.id()
              + "]");
      fix(finding, words).ifPresent(fix -> session.say(words.text("fix", Map.of("fix", fix))));
    }
    session.say("");
    session.say(
        words.text(
            "summary",
            Map.of(
                "errors", count(findings, Level.ERROR),
                "warnings", count(findings, Level.WARNING),
                "notes", count(findings, Level.NOTE),
                "fine", count(findings, Level.OK))));
    if (count(findings, Level.ERROR) == 0 && count(findings, Level.WARNING) > 0) {
      session.say(words.text("summary.warnings"));
    }
    if (offline) {
      session.say(words.text("summary.offline"));
    }
  }

  private ObjectNode json(List<Finding> findings, Texts words) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("errors", count(findings, Level.ERROR));
    node.put("warnings", count(findings, Level.WARNING));
    node.put("notes", count(findings, Level.NOTE));
    node.put("offline", offline);
    ArrayNode all = node.putArray("findings");
    for (Finding finding : findings) {
      all.addObject()
          .put("id", finding.id())
          .put("level", key(finding.level()))
          .put("seen", seen(finding, words))
          .put("fix", fix(finding, words).orElse(null));
    }
    return node;
  }

  private String seen(Finding finding, Texts words) {
    return onOneLine(words.text(finding.key() + ".seen", arguments(finding)));
  }

  private Map<String, Object> arguments(Finding finding) {
    Map<String, Object> told = new HashMap<>();
    finding
        .arguments()
        .forEach((key, value) -> told.put(key, value instanceof List<?> all ? list(all) : value));
    return told;
  }

  private String list(List<?> all) {
    return all.stream()
        .map(each -> each instanceof DueRun run ? words(run) : each.toString())
        .collect(Collectors.joining(", "));
  }

  private String words(DueRun run) {
    String job =
        JobName.of(run.job()).map(name -> session.text("job." + name.key())).orElse(run.job());
    return job + " " + KoreanTime.minute(run.at());
  }

  private Optional<String> fix(Finding finding, Texts words) {
    String key = finding.key() + ".fix";
    return finding.level() == Level.OK || words.find(key).isEmpty()
        ? Optional.empty()
        : Optional.of(onOneLine(words.text(key, arguments(finding))));
  }

  /** Strangers' words are part of what is told. */
  private static String onOneLine(String words) {
    return CONTROLS.matcher(words).replaceAll(" ");
  }

  private static int count(List<Finding> findings, Level level) {
    return (int) findings.stream().filter(finding -> finding.level() == level).count();
  }

  private static String key(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }
}
