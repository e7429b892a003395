package kr.proto14.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lines of the terminal, or of a pipe in UTF-8. */
public final class TypedAnswers implements Answers {
  private final @Nullable Console console;
  private final BufferedReader lines;

  /**
   * Answers of this process.
   *
   * @param in read where there is no terminal
   * @param console the terminal, null where there is none
   */
  public TypedAnswers(InputStream in, @Nullable Console console) {
    this.console = console != null && console.isTerminal() ? console : null;
    this.lines = new BufferedReader(new InputStreamReader(in, UTF_8));
  }

  @Override
  public boolean isTerminal() {
    return console != null;
  }

  @Override
  public Optional<String> line() {
    try {
      return Optional.ofNullable(console == null ? lines.readLine() : console.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<String> secret() {
    if (console == null) {
      return line();
    }
    char @Nullable [] typed = console.readPassword();
    return typed == null ? Optional.empty() : Optional.of(new String(typed));
  }
}
