package kr.proto14.app.notify;

import java.util.regex.Pattern;

/** The little HTML that Telegram reads: tags without meaning of their own, and three entities. */
public final class Html {
  private static final Pattern TAG = Pattern.compile("<[^<>]*>");

  private Html() {}

  /** The text with {@code &}, {@code <} and {@code >} escaped, and nothing else. */
  public static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** What a reader sees of it: tags left out, the three entities read. */
  public static String toPlain(String html) {
    return TAG.matcher(html)
        .replaceAll("")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
