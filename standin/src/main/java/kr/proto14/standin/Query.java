package kr.proto14.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;

/** Reads form-encoded fields. */
final class Query {
  private Query() {}

  /** The fields of an address, decoded once. */
  static Parameters of(URI address) {
    String query = address.getRawQuery();
    return form(query == null ? "" : query);
  }

  /** The fields of a text, decoded once. */
  static Parameters form(String text) {
    Map<String, String> values = new HashMap<>();
    for (String field : text.split("&", -1)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        values.put(
            URLDecoder.decode(field.substring(0, equals), UTF_8),
            URLDecoder.decode(field.substring(equals + 1), UTF_8));
      }
    }
    return new Parameters(values);
  }
}
