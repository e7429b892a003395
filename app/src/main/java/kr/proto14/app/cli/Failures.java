package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import kr.proto14.app.config.ConfigException;
import kr.proto14.app.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts into words why a command did not come to its end. */
final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private final Session session;
  private final boolean json;

  Failures(Session session, boolean json) {
    this.session = session;
    this.json = json;
  }

  /** The arguments were not understood. */
  int usage(ParameterException failure) {
    CommandLine command = failure.getCommandLine();
    String name = command.getCommandSpec().qualifiedName(" ");
    String hint = session.text("usage.hint", Map.of("command", name));
    return tell("usage", Exit.REFUSED, List.of(words(failure)), hint);
  }

  /** The command failed while it ran. */
  int failed(Exception failure) {
    LOG.debug("the command failed", failure);
    return switch (failure) {
      case Refusal refusal ->
          tell(
              "refused",
              Exit.REFUSED,
              List.of(session.text(refusal.key(), refusal.arguments())),
              "");
      case NoResult ended -> tell(ended.kind(), ended.code(), List.of(ended.words()), ended.hint());
      case ConfigException refused ->
          tell(
              "configuration",
              Exit.CONFIGURATION,
              refused.problems().stream().map(problem -> problem.in(session.language())).toList(),
              session.text("failure.configuration.hint"));
      case StoreException broken -> database(words(broken));
      case BrokenRun broken ->
          tell(
              "run",
              Exit.FAILED,
              List.of(
                  session.text(
                      "failure.run", Map.of("cause", String.valueOf(broken.getMessage())))),
              "");
      // A full disk, or a server that went away under way.
      case Exception broken when StoreException.isBehind(broken) -> database(root(broken));
      default ->
          tell(
              "internal",
              Exit.INTERNAL,
              List.of(
                  session.text(
                      "failure.internal", Map.of("cause", failure.getClass().getSimpleName()))),
              session.text("failure.internal.hint"));
    };
  }

  private int database(String cause) {
    return tell(
        "database",
        Exit.FAILED,
        List.of(session.text("failure.database", Map.of("cause", cause))),
        session.text("failure.debug.hint"));
  }

  private int tell(String kind, int code, List<String> problems, String hint) {
    if (json) {
      session.say(node(kind, code, problems));
    }
    problems.forEach(session::note);
    if (!hint.isEmpty()) {
      session.note(hint);
    }
    return code;
  }

  private static ObjectNode node(String kind, int code, List<String> problems) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ObjectNode error = node.putObject("error");
    error.put("kind", kind);
    error.put("exit_code", code);
    error.put("message", String.join("\n", problems));
    ArrayNode all = error.putArray("problems");
    problems.forEach(all::add);
    return node;
  }

  private String words(ParameterException failure) {
    return switch (failure) {
      case UnmatchedArgumentException unknown -> {
        String words =
            session.text(
                "usage.unknown", Map.of("words", String.join(" ", unknown.getUnmatched())));
        List<String> meant = unknown.getSuggestions();
        yield meant.isEmpty()
            ? words
            : words + " " + session.text("usage.meant", Map.of("words", String.join(", ", meant)));
      }
      case MissingParameterException missing when !missing.getMissing().isEmpty() ->
          session.text(
              "usage.missing", Map.of("words", missing.getMissing().getFirst().paramLabel()));
      default -> bad(failure);
    };
  }

  /** Which value does not fit where; what else may be wrong only picocli words, in English. */
  private String bad(ParameterException failure) {
    ArgSpec where = failure.getArgSpec();
    String value = failure.getValue();
    return where == null || value == null
        ? session.text("usage.bad", Map.of("cause", String.valueOf(failure.getMessage())))
        : session.text(
            "usage.value",
            Map.of("value", value, "where", name(where), "label", where.paramLabel()));
  }

  private static String name(ArgSpec where) {
    return where instanceof OptionSpec option ? option.longestName() : where.paramLabel();
  }

  private static String root(Throwable failure) {
    Throwable root = failure;
    for (Throwable cause = root.getCause(); cause != null; cause = cause.getCause()) {
      root = cause;
    }
    return String.valueOf(root.getMessage());
  }

  /** With its cause: a damaged file, a disk that is read-only and a server that is down differ. */
  private static String words(StoreException broken) {
    String own = String.valueOf(broken.getMessage());
    String root = root(broken);
    return own.contains(root) ? own : own + ": " + root;
  }
}
