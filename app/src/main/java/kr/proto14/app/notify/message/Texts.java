package kr.proto14.app.notify.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of one bundle in one language. This class is thread-safe.
 *
 * <p>A text names its arguments, {@code {round}}; no other character has a meaning, so that quotes
 * and apostrophes are written as they are read. The machine's own locale plays no part.
 */
public final class Texts {
  /** The languages there are; the first is the default of every user. */
  public static final List<Locale> LANGUAGES = List.of(Locale.KOREAN, Locale.ENGLISH);

  private static final String FOLDER = "/kr/proto14/app/";
  private static final Pattern ARGUMENT = Pattern.compile("\\{([a-z][A-Za-z]*)}");

  private final String name;
  private final Locale locale;
  private final Map<String, String> patterns;

  Texts(String name, Locale locale, Map<String, String> patterns) {
    this.name = name;
    this.locale = locale;
    this.patterns = Map.copyOf(patterns);
  }

  /**
   * Loads a bundle.
   *
   * @param bundle its name without language and ending, such as {@code messages}
   * @param locale Korean or English; its country is not looked at
   * @throws IllegalArgumentException if there is no such language
   * @throws MissingResourceException if there is no such bundle
   */
  public static Texts of(String bundle, Locale locale) {
    Locale language =
        LANGUAGES.stream()
            .filter(known -> known.getLanguage().equals(locale.getLanguage()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("texts are ko or en, not " + locale));
    return new Texts(bundle, language, read(bundle + "_" + language.getLanguage()));
  }

  /** The language of the texts, for what else is formatted beside them. */
  public Locale locale() {
    return locale;
  }

  /** All keys, sorted. */
  public Set<String> keys() {
    return new TreeSet<>(patterns.keySet());
  }

  /**
   * A text without arguments.
   *
   * @throws MissingResourceException if the key is missing
   */
  public String text(String key) {
    return text(key, Map.of());
  }

  /**
   * A text with its arguments filled in: whole numbers with the language's thousands separators,
   * everything else as its string. A year is given as a string.
   *
   * @throws MissingResourceException if the key, or an argument that the text names, is missing
   */
  public String text(String key, Map<String, ?> arguments) {
    String pattern = find(key).orElseThrow(() -> missing("text", key));
    return ARGUMENT
        .matcher(pattern)
        .replaceAll(argument -> Matcher.quoteReplacement(filled(key, argument, arguments)));
  }

  /** A text that may be absent, as it stands in the bundle. */
  public Optional<String> find(String key) {
    return Optional.ofNullable(patterns.get(key));
  }

  /** The names of the arguments of a text, sorted; empty where there is no such text. */
  public Set<String> arguments(String key) {
    Set<String> names = new TreeSet<>();
    ARGUMENT
        .matcher(find(key).orElse(""))
        .results()
        .forEach(argument -> names.add(argument.group(1)));
    return names;
  }

  private String filled(String key, MatchResult argument, Map<String, ?> arguments) {
    Object value = arguments.get(argument.group(1));
    return switch (value) {
      case null -> throw missing("argument " + argument.group(), key);
      case Integer number -> grouped(number);
      case Long number -> grouped(number);
      default -> value.toString();
    };
  }

  private String grouped(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  private MissingResourceException missing(String what, String key) {
    return new MissingResourceException(
        "no " + what + " for " + key + " in " + name + "_" + locale.getLanguage(), name, key);
  }

  private static Map<String, String> read(String file) {
    Properties properties = new Properties();
    try (InputStream in = Texts.class.getResourceAsStream(FOLDER + file + ".properties")) {
      if (in == null) {
        throw new MissingResourceException("no bundle " + file, file, "");
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the bundle " + file, e);
    }
    Map<String, String> patterns = new HashMap<>();
    properties.stringPropertyNames().forEach(key -> patterns.put(key, properties.getProperty(key)));
    return patterns;
  }
}
