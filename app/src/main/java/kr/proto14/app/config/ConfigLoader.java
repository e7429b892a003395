package kr.proto14.app.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Lays the layers over each other and checks the outcome, collecting all that is wrong. */
final class ConfigLoader {
  private final ConfigSources sources;
  private final EnvFileReader reader = new EnvFileReader();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<Setting, Value> values = new EnumMap<>(Setting.class);
  private final Map<Setting, Object> parsed = new EnumMap<>(Setting.class);

  ConfigLoader(ConfigSources sources) {
    this.sources = sources;
  }

  Config load() {
    var file = reader.read(sources, sources.dataBeforeTheFile());
    problems.addAll(reader.problems());
    defaults();
    lay(file, Origin.FILE);
    lay(sources.environment(), Origin.ENVIRONMENT);
    lay(sources.flags(), Origin.FLAG);
    values.values().forEach(this::parse);
    contradictions();
    if (!problems.isEmpty()) {
      throw new ConfigException(problems);
    }
    return new Config(parsed, List.copyOf(values.values()), warnings(), reader.file());
  }

  private void defaults() {
    for (Setting setting : Setting.values()) {
      setting.fallback().ifPresent(text -> put(setting, text, Origin.DEFAULT));
    }
    put(Setting.PROTO14_DATA, sources.defaultData().toString(), Origin.DEFAULT);
  }

  private void lay(Map<String, String> layer, Origin origin) {
    layer.keySet().stream()
        .filter(name -> origin != Origin.ENVIRONMENT || name.startsWith(Setting.PREFIX))
        .filter(name -> !Setting.isKnown(name))
        .sorted()
        .forEach(name -> problems.add(unknown(name)));
    for (Setting setting : Setting.values()) {
      var text = layer.get(setting.name());
      if (text != null && (!text.isBlank() || setting.kind() == Kind.URL_OR_OFF)) {
        put(setting, text.strip(), origin);
      }
    }
  }

  private static Problem unknown(String name) {
    return Nearest.of(name, Setting.names())
        .map(nearest -> Problem.of("unknown.suggest", name, nearest))
        .orElseGet(() -> Problem.of("unknown", name));
  }

  private void put(Setting setting, String text, Origin origin) {
    values.put(setting, new Value(setting, text, origin));
  }

  private void parse(Value value) {
    var setting = value.setting();
    if (value.text().isEmpty()) {
      return;
    }
    try {
      parsed.put(setting, setting.kind().parse(value.text()));
    } catch (IllegalArgumentException e) {
      problems.add(Problem.of("malformed." + setting.kind(), setting.name()));
      return;
    }
    if (setting == Setting.PROTO14_AIM && !value.text().equals(Kind.SUPPORTED_AIM)) {
      problems.add(Problem.of("aim.later", setting.name(), Kind.SUPPORTED_AIM));
    }
    if (setting.kind() == Kind.DIRECTORY) {
      parsed.put(setting, sources.absolute(Path.of(value.text())));
    }
  }

  private void contradictions() {
    if (parsed.get(Setting.PROTO14_CHECKS_MIN) instanceof Integer least
        && parsed.get(Setting.PROTO14_CHECKS_MAX) instanceof Integer most
        && least > most) {
      problems.add(
          Problem.of(
              "more-than", Setting.PROTO14_CHECKS_MIN.name(), Setting.PROTO14_CHECKS_MAX.name()));
    }
  }

  private List<Problem> warnings() {
    var warnings = new ArrayList<>(reader.warnings());
    boolean token = parsed.containsKey(Setting.TELEGRAM_BOT_TOKEN);
    if (token != parsed.containsKey(Setting.TELEGRAM_CHAT_ID)) {
      var missing = token ? Setting.TELEGRAM_CHAT_ID : Setting.TELEGRAM_BOT_TOKEN;
      warnings.add(Problem.of("telegram.half", missing.name()));
    }
    return warnings;
  }
}
