package kr.proto14.app.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import kr.proto14.app.notify.Delivery.Later;
import kr.proto14.app.time.Pause;

/** Telegram's Bot API: texts in its HTML, link previews off. */
public final class TelegramChannel implements Channel {
  /** The name under which its messages wait in the outbox. */
  public static final String NAME = "telegram";

  /** The most UTF-16 units that a reader of one message may see. */
  public static final int LONGEST_TEXT = 4096;

  // Long enough for the limit of a second; a claim must not grow old while its sender sleeps.
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final TelegramApi api;
  private final RateLimit rate;
  private final Pause pause;
  private final String repeatNotice;

  public TelegramChannel(TelegramSettings settings, Clock clock, Pause pause) {
    this.api = new TelegramApi(settings);
    this.rate = new RateLimit(clock);
    this.pause = pause;
    this.repeatNotice = Html.escape(settings.repeatNotice());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Delivery send(String recipient, String body, boolean mayBeRepeat) {
    Duration wait = rate.waitFor(recipient);
    if (wait.compareTo(LONGEST_PAUSE) > 0) {
      return new Later(wait, "Telegram: the limit of messages in one chat is reached");
    }
    if (!waited(wait)) {
      return new Later(null, "Telegram: interrupted before sending");
    }
    Delivery delivery = deliver(recipient, mayBeRepeat ? noticed(body) : body);
    if (delivery instanceof Later(Duration silence, String _) && silence != null) {
      rate.hold(recipient, silence);
    }
    return delivery;
  }

  private Delivery deliver(String recipient, String html) {
    TelegramAnswer answer = post(message(recipient, html).put("parse_mode", "HTML"), recipient);
    if (answer.unreadableMarkup()) {
      answer = post(message(recipient, Html.toPlain(html)), recipient);
    }
    return answer.delivery();
  }

  private TelegramAnswer post(ObjectNode message, String recipient) {
    rate.used(recipient);
    return api.call("sendMessage", message.toString().getBytes(UTF_8));
  }

  private static ObjectNode message(String recipient, String text) {
    ObjectNode message = JSON.createObjectNode();
    message.put("chat_id", recipient).put("text", wellFormed(text));
    message.putObject("link_preview_options").put("is_disabled", true);
    return message;
  }

  /** A message too long to bear the notice goes without it rather than not at all. */
  private String noticed(String body) {
    String noticed = repeatNotice + "\n" + body;
    return Html.toPlain(noticed).length() <= LONGEST_TEXT ? noticed : body;
  }

  // Half of a surrogate pair is no character in UTF-8, and the encoder would write a "?" for it.
  private static String wellFormed(String text) {
    return text.codePoints()
        .map(point -> point >= 0xD800 && point <= 0xDFFF ? 0xFFFD : point)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private boolean waited(Duration wait) {
    if (!wait.isPositive()) {
      return true;
    }
    try {
      pause.pause(wait);
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
