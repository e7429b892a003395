package kr.proto14.app.source.kspo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.regex.Pattern;
import kr.proto14.app.Secret;
import kr.proto14.app.source.http.Wording;

/** The portal's key, to be sent percent-encoded once, and kept out of all that is stored. */
final class ServiceKey {
  /** Keys are Base64 or hexadecimal: a percent sign only comes from encoding. */
  private static final Pattern ENCODED = Pattern.compile("[^%]*+(?:%[0-9A-Fa-f]{2}[^%]*+)++");

  private static final String MASK = "***";

  /** A part of the key of this many characters is still masked: answers may be cut short. */
  private static final int SHORTEST_PART = 8;

  private final Secret decoded;
  private final Pattern echo;

  private ServiceKey(String decoded) {
    this.decoded = new Secret(decoded);
    this.echo = echo(decoded);
  }

  /** The key as issued: decoded, or in its encoded form, which is decoded first. */
  static ServiceKey of(Secret issued) {
    String text = issued.reveal().strip();
    while (ENCODED.matcher(text).matches()) {
      text = URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    }
    return new ServiceKey(text);
  }

  /** The key as it stands in a query. */
  String encoded() {
    return URLEncoder.encode(decoded.reveal(), UTF_8);
  }

  /** The body without the key, in whatever form a page may echo it. */
  byte[] scrub(byte[] body) {
    String text = new String(body, ISO_8859_1);
    var matcher = echo.matcher(text);
    return matcher.find() ? matcher.replaceAll(MASK).getBytes(ISO_8859_1) : body;
  }

  private static Pattern echo(String key) {
    String bytes = new String(key.getBytes(UTF_8), ISO_8859_1);
    int whole = Math.min(SHORTEST_PART, bytes.length());
    var pattern = new StringBuilder();
    for (int i = 0; i < bytes.length(); i++) {
      pattern.append(i < whole ? "" : "(?:").append(forms(bytes.charAt(i)));
    }
    return Pattern.compile(pattern.append(")?".repeat(bytes.length() - whole)).toString());
  }

  /** A character as it is, and percent-, JSON- and HTML-encoded. */
  private static String forms(char character) {
    String plain = Pattern.quote(String.valueOf(character));
    if (character < 128 && Character.isLetterOrDigit(character)) {
      return plain;
    }
    return Wording.of(
        "(?:\\\\?%s|%%(?:25)*(?i:%02x)|\\\\u00(?i:%02x)|&#0*%d;|&#[xX]0*(?i:%x);%s)",
        plain,
        (int) character,
        (int) character,
        (int) character,
        (int) character,
        character == '+' ? "| " : "");
  }
}
