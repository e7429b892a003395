package kr.proto14.app.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a provider charges for a million tokens.
 *
 * @param dollarsIn for those said to the model, 0 to 10,000
 * @param dollarsOut for those that it writes, likewise
 */
public record TokenPrice(double dollarsIn, double dollarsOut) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,5}(?:\\.\\d{1,4})?)/(\\d{1,5}(?:\\.\\d{1,4})?)");
  private static final double MOST = 10_000;

  public TokenPrice {
    if (!(dollarsIn >= 0 && dollarsIn <= MOST && dollarsOut >= 0 && dollarsOut <= MOST)) {
      throw new IllegalArgumentException("out of range");
    }
  }

  /** Reads {@code 1.25/10}. */
  static TokenPrice parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("not a price");
    }
    return new TokenPrice(
        Double.parseDouble(form.group(1)), Double.parseDouble(form.group(2)));
  }
}
