package kr.proto14.app.config;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The configuration is refused, for all the reasons found. */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  ConfigException(List<Problem> problems) {
    super(words(problems, Locale.ENGLISH));
    this.problems = List.copyOf(problems);
  }

  /** At least one. */
  public List<Problem> problems() {
    return problems;
  }

  /** All reasons in words, one a line. */
  public String in(Locale language) {
    return words(problems, language);
  }

  private static String words(List<Problem> problems, Locale language) {
    return problems.stream()
        .map(problem -> problem.in(language))
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
