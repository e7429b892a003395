package kr.proto14.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lines of the terminal, or of a pipe in UTF-8. */
public final class TypedAnswers implements Answers {
  private final Supplier<Optional<Console>> terminal;
  private final BufferedReader lines;

  // Null until it was asked for: empty already means that there is no terminal.
  @SuppressWarnings("NullableOptional")
  private @Nullable Optional<Console> console;

  /**
   * Answers of this process.
   *
   * @param in read where there is no terminal
   * @param terminal gives the terminal, empty where there is none; not asked before the first
   *     answer, because it takes time that most commands need not spend
   */
  public TypedAnswers(InputStream in, Supplier<Optional<Console>> terminal) {
    this.terminal = terminal;
    this.lines = new BufferedReader(new InputStreamReader(in, UTF_8));
  }

  @Override
  public boolean isTerminal() {
    return console().isPresent();
  }

  @Override
  public Optional<String> line() {
    Optional<Console> here = console();
    try {
      return Optional.ofNullable(here.isEmpty() ? lines.readLine() : here.get().readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<String> secret() {
    Optional<Console> here = console();
    if (here.isEmpty()) {
      return line();
    }
    char @Nullable [] typed = here.get().readPassword();
    return typed == null ? Optional.empty() : Optional.of(new String(typed));
  }

  private Optional<Console> console() {
    if (console == null) {
      console = terminal.get().filter(Console::isTerminal);
    }
    return console;
  }
}
