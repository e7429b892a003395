package kr.proto14.app.round;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Something worth knowing that is no failure; it is worded by the bundle {@code cli}.
 *
 * @param key of the text, without the {@code note.} it begins with
 * @param arguments of the text; {@code detail} is technical and in English
 */
public record Note(String key, Map<String, String> arguments) {
  public Note {
    requireNonNull(key, "key");
    arguments = Map.copyOf(arguments);
  }

  /** For the log: {@code left-out round=G011-260053}. */
  @Override
  public String toString() {
    return new TreeMap<>(arguments)
        .entrySet().stream()
            .map(each -> " " + each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining("", key, ""));
  }
}
