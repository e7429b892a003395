package kr.proto14.app.deploy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A systemd unit: its values by section and name, in their order. */
final class UnitFile {
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  UnitFile(String text) {
    String section = "";
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith("[")) {
        section = line.substring(1, line.length() - 1);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        int equals = line.indexOf('=');
        values
            .computeIfAbsent(section + "." + line.substring(0, equals), name -> new ArrayList<>())
            .add(line.substring(equals + 1));
      }
    }
  }

  /** All values of a name; none where it is not there. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The one value of a name. */
  String one(String name) {
    if (all(name).size() != 1) {
      throw new AssertionError(name + ": " + all(name));
    }
    return all(name).getFirst();
  }

  /** The words of the one value. */
  List<String> words(String name) {
    return List.of(one(name).split(" +"));
  }
}
