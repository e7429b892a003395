package kr.proto14.app.cli;

import java.util.Map;

/** The command asks for something that cannot be; it is worded by the bundle {@code cli}. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient Map<String, String> arguments;

  Refusal(String key, Map<String, String> arguments) {
    super(key);
    this.key = key;
    this.arguments = Map.copyOf(arguments);
  }

  String key() {
    return key;
  }

  Map<String, String> arguments() {
    return arguments;
  }
}
