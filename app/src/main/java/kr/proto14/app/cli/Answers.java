package kr.proto14.app.cli;

import java.util.Optional;

/** What the user types, or what is piped in. */
public interface Answers {
  /** Whether somebody sits there and reads what is asked. */
  boolean isTerminal();

  /** The next line; empty where there is no more. */
  Optional<String> line();

  /** The next line, not shown while it is typed where the terminal can do so. */
  Optional<String> secret();
}
