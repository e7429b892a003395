package kr.proto14.app.notify;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import kr.proto14.app.Secret;

/**
 * How to reach Telegram.
 *
 * @param baseUrl where the Bot API is; http or https, with or without a slash at its end
 * @param token the bot's token; letters, digits, {@code :}, {@code _} and {@code -}
 * @param connect longest time for a connection to come about
 * @param total longest time for a whole request
 * @param repeatNotice the line that says that a message may be a repeat; at most 100 UTF-16 units
 */
public record TelegramSettings(
    URI baseUrl, Secret token, Duration connect, Duration total, String repeatNotice) {
  /** Telegram's own servers. */
  public static final URI TELEGRAM = URI.create("https://api.telegram.org");

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9:_-]+");
  private static final int LONGEST_NOTICE = 100;

  public TelegramSettings {
    if (!isWeb(baseUrl)) {
      throw new IllegalArgumentException("Telegram's base URL is http or https with a host");
    }
    requireNonNull(token, "token");
    if (!connect.isPositive() || !total.isPositive()) {
      throw new IllegalArgumentException("time limits are positive: " + connect + ", " + total);
    }
    if (repeatNotice.isBlank() || repeatNotice.length() > LONGEST_NOTICE) {
      throw new IllegalArgumentException(
          "the notice of a repeat has 1-" + LONGEST_NOTICE + " units");
    }
    // A token with other characters would come back to light inside the error about the bad URL.
    if (!TOKEN.matcher(token.reveal()).matches()) {
      throw new IllegalArgumentException(
          "a bot token looks like 123456:ABC-def_1; this one does not");
    }
  }

  /** The usual time limits: 5 s to connect, 15 s in all. */
  public static TelegramSettings of(URI baseUrl, Secret token, String repeatNotice) {
    return new TelegramSettings(
        baseUrl, token, Duration.ofSeconds(5), Duration.ofSeconds(15), repeatNotice);
  }

  private static boolean isWeb(URI url) {
    String scheme = url.getScheme();
    return url.getHost() != null && ("https".equals(scheme) || "http".equals(scheme));
  }

  URI method(String name) {
    String base = baseUrl.toString();
    String root = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    return URI.create(root + "/bot" + token.reveal() + "/" + name);
  }

  @Override
  public String toString() {
    return "TelegramSettings[" + baseUrl + "]";
  }
}
