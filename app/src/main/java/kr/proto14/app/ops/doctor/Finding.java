package kr.proto14.app.ops.doctor;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * What a check saw. The bundle {@code doctor} words it: under its key with {@code .seen}, and with
 * {@code .fix} what to do where anything is to be done.
 *
 * @param id what it is, for programs, such as {@code betman.blocked}
 * @param level how much it matters
 * @param key which words it is told in
 * @param arguments what the words are about, without secrets; lists of {@link DueRun} among them
 */
public record Finding(String id, Level level, String key, Map<String, Object> arguments) {
  public Finding {
    requireNonNull(id, "id");
    requireNonNull(level, "level");
    requireNonNull(key, "key");
    arguments = Map.copyOf(arguments);
  }

  static Finding ok(String id, Map<String, Object> arguments) {
    return new Finding(id, Level.OK, id, arguments);
  }

  static Finding note(String id, Map<String, Object> arguments) {
    return new Finding(id, Level.NOTE, id, arguments);
  }

  static Finding warning(String id, Map<String, Object> arguments) {
    return new Finding(id, Level.WARNING, id, arguments);
  }

  static Finding error(String id, Map<String, Object> arguments) {
    return new Finding(id, Level.ERROR, id, arguments);
  }
}
