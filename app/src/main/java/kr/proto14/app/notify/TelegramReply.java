package kr.proto14.app.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import kr.proto14.app.notify.Delivery.Delivered;
import kr.proto14.app.notify.Delivery.Later;
import kr.proto14.app.notify.Delivery.Moved;
import kr.proto14.app.notify.Delivery.Refused;
import kr.proto14.app.notify.Delivery.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the Bot API, read.
 *
 * @param code Telegram's error code where the body has one, else the HTTP status
 * @param json the body, or a missing node where it is not JSON
 * @param header seconds of the {@code Retry-After} header, if any
 */
record TelegramReply(int code, JsonNode json, @Nullable Duration header) implements TelegramAnswer {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> NOT_EDITABLE =
      List.of(
          "message to edit not found",
          "message can't be edited",
          "message_id_invalid",
          "message identifier is not specified",
          "there is no text in the message to edit");
  private static final int LONGEST_DESCRIPTION = 300;
  private static final long LONGEST_SILENCE_SECONDS = Duration.ofDays(1).toSeconds();

  static TelegramReply read(int status, String body, @Nullable String retryAfterHeader) {
    JsonNode json = parse(body);
    int code = json.path("error_code").asInt(status);
    return new TelegramReply(code, json, seconds(retryAfterHeader));
  }

  /** What Telegram says of a message it has accepted under an id. */
  static TelegramReply accepted(String id) {
    JsonNode said =
        JSON.createObjectNode()
            .put("ok", true)
            .set("result", JSON.createObjectNode().put("message_id", id));
    return new TelegramReply(200, said, null);
  }

  @Override
  public boolean unreadableMarkup() {
    return refuses("can't parse");
  }

  @Override
  public boolean nothingToEdit() {
    return NOT_EDITABLE.stream().anyMatch(this::refuses);
  }

  @Override
  public boolean saysTheSame() {
    return refuses("message is not modified");
  }

  private boolean refuses(String words) {
    return code == 400 && description().toLowerCase(Locale.ROOT).contains(words);
  }

  @Override
  public Delivery delivery() {
    if (json.path("ok").asBoolean(false)) {
      return new Delivered(json.at("/result/message_id").asText(Delivered.WITHOUT_ID));
    }
    JsonNode movedTo = json.at("/parameters/migrate_to_chat_id");
    if (!movedTo.isMissingNode()) {
      return new Moved(movedTo.asText());
    }
    return refusal();
  }

  private Delivery refusal() {
    return switch (code) {
      case 429 -> new Later(retryAfter(), cause());
      case 408, 425 -> new Later(null, cause());
      // A gateway that lost patience does not know what the server behind it went on to do.
      case 504 -> new Unknown(cause());
      default -> {
        if (code / 100 == 2) {
          yield new Unknown(cause());
        }
        // A refusal that is not in Telegram's words is a proxy's or a portal's, and passes.
        boolean telegrams = json.has("ok");
        yield telegrams && code / 100 == 4 ? new Refused(cause()) : new Later(null, cause());
      }
    };
  }

  private @Nullable Duration retryAfter() {
    JsonNode asked = json.at("/parameters/retry_after");
    return asked.isMissingNode() ? header : seconds(asked.asText());
  }

  private String cause() {
    String words = description();
    return "Telegram " + code + ": " + (words.isEmpty() ? "an answer that is not its own" : words);
  }

  private String description() {
    String words = json.path("description").asText("").strip();
    return words.length() <= LONGEST_DESCRIPTION ? words : words.substring(0, LONGEST_DESCRIPTION);
  }

  private static @Nullable Duration seconds(@Nullable String text) {
    if (text == null || !text.matches("\\d{1,18}(\\.\\d{1,9})?")) {
      return null;
    }
    long whole = new BigDecimal(text).setScale(0, RoundingMode.CEILING).longValueExact();
    return Duration.ofSeconds(Math.min(whole, LONGEST_SILENCE_SECONDS));
  }

  private static JsonNode parse(String body) {
    try {
      JsonNode json = JSON.readTree(body);
      return json.isObject() ? json : JSON.missingNode();
    } catch (JsonProcessingException notJson) {
      return JSON.missingNode();
    }
  }
}
