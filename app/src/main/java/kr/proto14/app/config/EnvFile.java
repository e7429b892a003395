package kr.proto14.app.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The lines {@code NAME=value} of an {@code .env} file: comments, {@code export}, quotes, CRLF and
 * a byte order mark are understood, variables are not. Written here and not taken from a library
 * because a bad line must be named by its number and never be printed.
 *
 * @param values what the good lines say
 * @param problems the bad lines
 */
record EnvFile(Map<String, String> values, List<Problem> problems) {
  private static final Pattern LINE =
      Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_]\\w*)\\s*=(.*)");
  private static final Pattern COMMENT = Pattern.compile("\\s#.*");

  EnvFile {
    values = Map.copyOf(values);
    problems = List.copyOf(problems);
  }

  static EnvFile parse(String text) {
    var values = new LinkedHashMap<String, String>();
    var problems = new ArrayList<Problem>();
    int number = 0;
    for (String line : text.replaceFirst("^\uFEFF", "").lines().toList()) {
      number++;
      if (line.isBlank() || line.stripLeading().startsWith("#")) {
        continue;
      }
      var matcher = LINE.matcher(line);
      var value = matcher.matches() ? value(matcher.group(2)) : Optional.<String>empty();
      if (value.isEmpty()) {
        problems.add(Problem.of("file.line", String.valueOf(number)));
      } else if (values.putIfAbsent(matcher.group(1), value.get()) != null) {
        problems.add(Problem.of("file.twice", String.valueOf(number), matcher.group(1)));
      }
    }
    return new EnvFile(values, problems);
  }

  private static Optional<String> value(String right) {
    var text = right.strip();
    return text.startsWith("'") || text.startsWith("\"")
        ? quoted(text)
        : Optional.of(COMMENT.matcher(right).replaceFirst("").strip());
  }

  /** Within double quotes a backslash takes the next character as it is, {@code \n} excepted. */
  private static Optional<String> quoted(String text) {
    char quote = text.charAt(0);
    var value = new StringBuilder();
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == quote) {
        var rest = text.substring(i + 1).strip();
        return rest.isEmpty() || rest.startsWith("#")
            ? Optional.of(value.toString())
            : Optional.empty();
      }
      if (c == '\\' && quote == '"' && i + 1 < text.length()) {
        i++;
        c = text.charAt(i) == 'n' ? '\n' : text.charAt(i);
      }
      value.append(c);
    }
    return Optional.empty();
  }
}
