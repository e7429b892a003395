package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.ConfigSources;
import kr.proto14.app.config.Origin;
import kr.proto14.app.config.Setting;
import kr.proto14.app.notify.message.Texts;
import kr.proto14.app.ops.logs.Scrubber;
import kr.proto14.engine.pool.RoundId;

/** One call of the program: who speaks, in which language, to whom. */
final class Session {
  private final Terminal terminal;
  private final AppOpener opener;
  private final Options options;
  private Texts texts;

  Session(Terminal terminal, AppOpener opener, Options options, Locale language) {
    this.terminal = terminal;
    this.opener = opener;
    this.options = options;
    this.texts = Texts.of("cli", language);
  }

  /** Reads the configuration, tells its warnings, and opens the app on it. */
  Services open() {
    return open(config());
  }

  /** Likewise for a command that reads a little and ends. */
  Services openToRead() {
    return opener.openToRead(config());
  }

  /** Opens the app on a configuration read before. */
  Services open(Config config) {
    return opener.open(config);
  }

  Config config() {
    Map<String, String> flags = new HashMap<>();
    if (options.lang != null) {
      flags.put(Setting.PROTO14_LANG.name(), options.lang);
    }
    Config config =
        Config.load(
            new ConfigSources(
                flags,
                terminal.environment(),
                terminal.workingDirectory(),
                terminal.home(),
                options.envFile));
    Scrubber.keepOut(config.secrets());
    if (config.origin(Setting.PROTO14_LANG).filter(Origin.FILE::equals).isPresent()) {
      texts = Texts.of("cli", config.language());
    }
    config.warnings().forEach(warning -> note(warning.in(texts.locale())));
    return config;
  }

  boolean json() {
    return options.json;
  }

  boolean debug() {
    return options.debug;
  }

  Locale language() {
    return texts.locale();
  }

  String text(String key) {
    return texts.text(key);
  }

  String text(String key, Map<String, ?> arguments) {
    return texts.text(key, arguments);
  }

  /** A text that may be absent. */
  String textOr(String key, String otherwise) {
    return texts.find(key).orElse(otherwise);
  }

  /** {@code 축구토토 승무패 2026년 54회차}. */
  String round(RoundId id) {
    return texts.text(
        "round",
        Map.of(
            "pool", texts.text("pool." + id.pool().key()),
            "year", Integer.toString(id.year()),
            "round", Integer.toString(id.number())));
  }

  /** A line of the result. */
  void say(String line) {
    terminal.out().println(line);
  }

  void say(List<String> lines) {
    lines.forEach(this::say);
  }

  /** The result for programs. */
  void say(JsonNode result) {
    terminal.out().println(result.toPrettyString());
  }

  /** The result as it is, byte for byte. */
  void say(byte[] bytes) {
    terminal.out().write(bytes, 0, bytes.length);
    terminal.out().flush();
  }

  /** A line beside the result. */
  void note(String line) {
    terminal.err().println(line);
  }
}
