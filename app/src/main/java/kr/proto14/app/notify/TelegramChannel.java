package kr.proto14.app.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import kr.proto14.app.notify.Delivery.Delivered;
import kr.proto14.app.notify.Delivery.Later;
import kr.proto14.app.source.http.Elsewhere;
import kr.proto14.app.store.Picture;
import kr.proto14.app.time.Pause;

/** Telegram's Bot API: texts in its HTML, link previews off, and pictures with a caption. */
public final class TelegramChannel implements Channel {
  /** The name under which its messages wait in the outbox. */
  public static final String NAME = "telegram";

  /** The most UTF-16 units that a reader of one message may see. */
  public static final int LONGEST_TEXT = 4096;

  /** The most UTF-16 units that a reader of one caption may see. */
  public static final int LONGEST_CAPTION = 1024;

  // Long enough for the limit of a second; a claim must not grow old while its sender sleeps.
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final TelegramApi api;
  private final RateLimit rate;
  private final Pause pause;
  private final String repeatNotice;

  /** A channel that knows of no other place to look at when Telegram is silent. */
  public TelegramChannel(TelegramSettings settings, Clock clock, Pause pause) {
    this(settings, new Elsewhere(List.of(), clock), clock, pause);
  }

  /**
   * @param elsewhere where to look when Telegram is silent, before it is blamed
   */
  public TelegramChannel(TelegramSettings settings, Elsewhere elsewhere, Clock clock, Pause pause) {
    this.api = new TelegramApi(settings, elsewhere);
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
    String html = mayBeRepeat ? noticed(body, LONGEST_TEXT) : body;
    return inTurn(recipient, html, (text, mode) -> postText(recipient, text, mode));
  }

  @Override
  public Delivery sendPicture(
      String recipient, Picture picture, String caption, boolean mayBeRepeat) {
    String html = mayBeRepeat ? noticed(caption, LONGEST_CAPTION) : caption;
    byte[] png = picture.png();
    return inTurn(recipient, html, (text, mode) -> postPicture(recipient, png, text, mode));
  }

  @Override
  public Delivery edit(String recipient, String providerId, String body, boolean mayBeRepeat) {
    boolean[] gone = new boolean[1];
    Delivery edited =
        inTurn(
            recipient,
            body,
            (text, mode) -> {
              TelegramAnswer answer = postEdit(recipient, providerId, text, mode);
              gone[0] = answer.nothingToEdit();
              return answer.saysTheSame() ? TelegramReply.accepted(providerId) : answer;
            });
    if (gone[0]) {
      return send(recipient, body, mayBeRepeat);
    }
    return edited instanceof Delivered ? new Delivered(providerId) : edited;
  }

  /**
   * Waits for the chat's turn and posts.
   *
   * @param post takes a text and its parse mode, empty for none
   */
  private Delivery inTurn(
      String recipient, String html, BiFunction<String, String, TelegramAnswer> post) {
    Duration wait = rate.waitFor(recipient);
    if (wait.compareTo(LONGEST_PAUSE) > 0) {
      return new Later(wait, "Telegram: the limit of messages in one chat is reached");
    }
    if (!waited(wait)) {
      return new Later(null, "Telegram: interrupted before sending");
    }
    TelegramAnswer answer = post.apply(html, "HTML");
    if (answer.unreadableMarkup()) {
      answer = post.apply(Html.toPlain(html), "");
    }
    Delivery delivery = answer.delivery();
    if (delivery instanceof Later(Duration silence, String _) && silence != null) {
      rate.hold(recipient, silence);
    }
    return delivery;
  }

  private TelegramAnswer postText(String recipient, String text, String mode) {
    ObjectNode message = message(recipient, text);
    if (!mode.isEmpty()) {
      message.put("parse_mode", mode);
    }
    rate.used(recipient);
    return api.call("sendMessage", "application/json", message.toString().getBytes(UTF_8));
  }

  private TelegramAnswer postEdit(String recipient, String id, String text, String mode) {
    ObjectNode message = message(recipient, text);
    message.put("message_id", id.matches("\\d{1,18}") ? Long.parseLong(id) : 0);
    if (!mode.isEmpty()) {
      message.put("parse_mode", mode);
    }
    rate.used(recipient);
    return api.call("editMessageText", "application/json", message.toString().getBytes(UTF_8));
  }

  private TelegramAnswer postPicture(String recipient, byte[] png, String caption, String mode) {
    Multipart form =
        new Multipart(png).field("chat_id", recipient).field("caption", wellFormed(caption));
    if (!mode.isEmpty()) {
      form.field("parse_mode", mode);
    }
    rate.used(recipient);
    return api.call("sendPhoto", form.contentType(), form.png("photo", png).body());
  }

  private static ObjectNode message(String recipient, String text) {
    ObjectNode message = JSON.createObjectNode();
    message.put("chat_id", recipient).put("text", wellFormed(text));
    message.putObject("link_preview_options").put("is_disabled", true);
    return message;
  }

  /** A message too long to bear the notice goes without it rather than not at all. */
  private String noticed(String body, int longest) {
    String noticed = repeatNotice + "\n" + body;
    return Html.toPlain(noticed).length() <= longest ? noticed : body;
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
