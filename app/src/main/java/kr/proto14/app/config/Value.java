package kr.proto14.app.config;

import static java.util.Objects.requireNonNull;

/**
 * A value as it was given, with its origin. It prints without what is secret.
 *
 * @param setting what is set
 * @param text the text given; empty where the setting is switched off
 * @param origin where it came from
 */
record Value(Setting setting, String text, Origin origin) {
  Value {
    requireNonNull(setting, "setting");
    requireNonNull(text, "text");
    requireNonNull(origin, "origin");
  }

  /** The text for people: {@code ***} for a secret. */
  String shown() {
    return setting.kind().isSecret() ? "***" : text;
  }

  @Override
  public String toString() {
    return setting + "=" + shown() + " (" + origin + ")";
  }
}
