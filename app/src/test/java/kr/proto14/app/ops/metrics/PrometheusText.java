package kr.proto14.app.ops.metrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A strict reader of Prometheus' text form 0.0.4, written from its specification: what a lenient
 * one lets pass is an error here.
 */
public final class PrometheusText {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
  private static final Pattern HELP = Pattern.compile("# HELP (\\S+) (.*)");
  private static final Pattern TYPE =
      Pattern.compile("# TYPE (\\S+) (counter|gauge|summary|histogram|untyped)");
  private static final Pattern SAMPLE =
      Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (\\S+)");
  private static final Pattern LABEL =
      Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\\n]|\\\\[\\\\n\"])*)\"(,|$)");

  private final Map<String, String> types = new HashMap<>();
  private final Set<String> helped = new HashSet<>();
  private final Set<String> finished = new HashSet<>();
  private final Map<String, Double> samples = new LinkedHashMap<>();
  private String family = "";

  private PrometheusText() {}

  /** Reads a text. */
  public static PrometheusText parse(String text) {
    if (!text.endsWith("\n") || text.contains("\r")) {
      throw new IllegalArgumentException("lines end with a line feed, the last one too");
    }
    PrometheusText parsed = new PrometheusText();
    for (String line : text.substring(0, text.length() - 1).split("\n", -1)) {
      parsed.line(line);
    }
    return parsed;
  }

  /** Every sample: its name with sorted labels, and its value. */
  public Map<String, Double> samples() {
    return samples;
  }

  /** The types by name. */
  public Map<String, String> types() {
    return types;
  }

  private void line(String line) {
    Matcher help = HELP.matcher(line);
    Matcher type = TYPE.matcher(line);
    Matcher sample = SAMPLE.matcher(line);
    if (help.matches()) {
      enter(help.group(1), line);
      check(helped.add(help.group(1)), "two helps", line);
      check(!help.group(2).isBlank(), "no help", line);
    } else if (type.matches()) {
      enter(type.group(1), line);
      check(types.put(type.group(1), type.group(2)) == null, "two types", line);
    } else if (sample.matches()) {
      sample(sample, line);
    } else {
      throw new IllegalArgumentException("neither help, type nor sample: " + line);
    }
  }

  private void enter(String name, String line) {
    check(NAME.matcher(name).matches(), "a bad name", line);
    if (!name.equals(family)) {
      check(finished.add(name), "a family in two places", line);
      family = name;
    }
  }

  private void sample(Matcher sample, String line) {
    String name = sample.group(1);
    check(name.equals(family) || isPartOf(name), "a sample outside its family", line);
    check(types.containsKey(family), "no type", line);
    check(!"counter".equals(types.get(family)) || name.endsWith("_total"), "no _total", line);
    double value = Double.parseDouble(sample.group(3).replace("Inf", "Infinity"));
    check(!"counter".equals(types.get(family)) || value >= 0, "a counter below 0", line);
    check(samples.put(name + labels(sample.group(2)), value) == null, "a sample twice", line);
  }

  private boolean isPartOf(String name) {
    return List.of("summary", "histogram").contains(types.getOrDefault(family, ""))
        && name.matches(Pattern.quote(family) + "_(sum|count|bucket)");
  }

  private static String labels(@Nullable String text) {
    if (text == null) {
      return "";
    }
    Map<String, String> labels = new TreeMap<>();
    Matcher label = LABEL.matcher(text);
    int at = 0;
    List<String> shown = new ArrayList<>();
    while (at < text.length()) {
      check(label.find(at) && label.start() == at, "a bad label", text);
      check(labels.put(label.group(1), label.group(2)) == null, "a label twice", text);
      at = label.end();
    }
    labels.forEach((name, value) -> shown.add(name + "=" + value));
    return shown.toString();
  }

  private static void check(boolean right, String what, String line) {
    if (!right) {
      throw new IllegalArgumentException(what + ": " + line);
    }
  }
}
