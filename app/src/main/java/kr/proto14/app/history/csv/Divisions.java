package kr.proto14.app.history.csv;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The country that a division code of football-data.co.uk stands for, such as {@code E0}. */
final class Divisions {
  private static final Pattern CODE = Pattern.compile("([A-Z]{1,2})([0-9C])");
  private static final Map<String, String> COUNTRIES =
      Map.ofEntries(
          Map.entry("E", "England"),
          Map.entry("SC", "Scotland"),
          Map.entry("D", "Germany"),
          Map.entry("I", "Italy"),
          Map.entry("SP", "Spain"),
          Map.entry("F", "France"),
          Map.entry("N", "Netherlands"),
          Map.entry("B", "Belgium"),
          Map.entry("P", "Portugal"),
          Map.entry("T", "Turkey"),
          Map.entry("G", "Greece"),
          Map.entry("K", "South Korea"),
          Map.entry("J", "Japan"));

  private Divisions() {}

  /** The country, empty where the text is no code we know. */
  static String country(String division) {
    Matcher code = CODE.matcher(division);
    return code.matches() ? COUNTRIES.getOrDefault(code.group(1), "") : "";
  }
}
