package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.Config.Described;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Shows every setting, and where its value came from. */
@Command(name = "config")
final class ConfigCommand implements Callable<Integer> {
  private static final String CHANGED = "*";

  private final Session session;

  ConfigCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Config config = session.config();
    if (session.json()) {
      session.say(json(config));
      return Exit.OK;
    }
    session.say(
        config
            .file()
            .map(file -> session.text("config.file", Map.of("file", file)))
            .orElseGet(() -> session.text("config.no-file")));
    session.say("");
    session.say(table(config.described()).lines());
    session.say("");
    session.say(session.text("config.legend"));
    return Exit.OK;
  }

  private Table table(List<Described> settings) {
    Table table =
        new Table(
            List.of(
                " ",
                session.text("column.setting"),
                session.text("column.value"),
                session.text("column.origin")));
    for (Described setting : settings) {
      table.add(
          List.of(
              setting.changed() ? CHANGED : " ",
              setting.setting().name(),
              setting.text().isEmpty() ? "-" : setting.text(),
              session.text("config.origin." + key(setting))));
    }
    return table;
  }

  private static ObjectNode json(Config config) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("file", config.file().map(Path::toString).orElse(null));
    ArrayNode settings = node.putArray("settings");
    for (Described setting : config.described()) {
      @Nullable String value = setting.text().isEmpty() ? null : setting.text();
      settings
          .addObject()
          .put("name", setting.setting().name())
          .put("value", value)
          .put("origin", key(setting))
          .put("changed", setting.changed());
    }
    return node;
  }

  private static String key(Described setting) {
    return setting.origin().name().toLowerCase(Locale.ROOT);
  }
}
