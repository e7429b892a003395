package kr.proto14.app.source.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * One JSON object, read leniently: numbers may be strings and the other way round, null is absent.
 *
 * <p>Every reader throws {@link Unusable} where a value is there but cannot be what it should be.
 */
public final class Fields {
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,15})?");
  private static final double EXACT = 1L << 53;
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  private final JsonNode node;

  private Fields(JsonNode node) {
    this.node = node;
  }

  /** Reads an object; {@code what} names it should it be none. */
  public static Fields of(JsonNode node, String what) {
    if (!node.isObject()) {
      throw Unusable.changed("%s is not an object.", what);
    }
    return new Fields(node);
  }

  /** Whether the key is there, be its value null. */
  public boolean has(String key) {
    return node.has(key);
  }

  /** The value of a key; a missing node where it is absent or null. */
  public JsonNode node(String key) {
    JsonNode value = node.path(key);
    return value.isNull() ? node.path("") : value;
  }

  /** The object under a key, empty where it is absent or null. */
  public Optional<Fields> object(String key) {
    JsonNode value = node(key);
    return value.isMissingNode() ? Optional.empty() : Optional.of(of(value, key));
  }

  /** A text without blanks around it, empty where it is absent, null or blank. */
  public Optional<String> text(String key) {
    JsonNode value = node(key);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    if (!value.isTextual() && !value.isNumber()) {
      throw Unusable.changed("%s is neither text nor number.", key);
    }
    return Optional.of(value.asText().strip()).filter(text -> !text.isEmpty());
  }

  /** A whole number, thousands separators allowed. */
  public OptionalLong whole(String key) {
    JsonNode value = node(key);
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      return OptionalLong.of(value.longValue());
    }
    if (value.isNumber()) {
      return OptionalLong.of(exact(key, value.doubleValue()));
    }
    Optional<String> text = text(key).map(written -> written.replace(",", ""));
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    if (!WHOLE.matcher(text.get()).matches()) {
      throw Unusable.changed("%s is not a whole number.", key);
    }
    return OptionalLong.of(Long.parseLong(text.get()));
  }

  /** A whole number that fits an int. */
  public OptionalInt integer(String key) {
    OptionalLong value = whole(key);
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    if (value.getAsLong() != (int) value.getAsLong()) {
      throw Unusable.badData("%s is out of range.", key);
    }
    return OptionalInt.of((int) value.getAsLong());
  }

  /** A finite number. */
  public OptionalDouble decimal(String key) {
    JsonNode value = node(key);
    if (value.isNumber()) {
      if (!Double.isFinite(value.doubleValue())) {
        throw Unusable.badData("%s is out of range.", key);
      }
      return OptionalDouble.of(value.doubleValue());
    }
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (!DECIMAL.matcher(text.get()).matches()) {
      throw Unusable.changed("%s is not a number.", key);
    }
    return OptionalDouble.of(Double.parseDouble(text.get()));
  }

  /** A time in epoch milliseconds, in this century. */
  public Optional<Instant> instant(String key) {
    OptionalLong millis = whole(key);
    if (millis.isEmpty()) {
      return Optional.empty();
    }
    Instant instant = Instant.ofEpochMilli(millis.getAsLong());
    if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
      throw Unusable.badData("%s is no time of this century.", key);
    }
    return Optional.of(instant);
  }

  /** Whether a yes-or-no mark says yes. */
  public boolean flag(String key) {
    JsonNode value = node(key);
    return value.isBoolean()
        ? value.booleanValue()
        : text(key).filter(text -> text.equalsIgnoreCase("Y")).isPresent();
  }

  private static long exact(String key, double value) {
    if (value != Math.rint(value) || Math.abs(value) > EXACT) {
      throw Unusable.changed("%s is not a whole number.", key);
    }
    return (long) value;
  }
}
