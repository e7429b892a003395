package kr.proto14.app.notify;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The little HTML that Telegram reads. */
public final class Html {
  // Only the tags Telegram knows: any other text in angle brackets is somebody's words.
  private static final Pattern MARKUP =
      Pattern.compile(
          "</?(?:b|strong|i|em|u|ins|s|strike|del|span|tg-spoiler|tg-emoji|a|code|pre|blockquote)"
              + "(?:\\s[^<>]*)?>|&(?:amp|lt|gt);");

  private Html() {}

  /** The text so that Telegram shows exactly it. */
  public static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /**
   * What a reader sees: tags taken off, entities read. The inverse of {@link #escape}; text that is
   * not well-formed loses nothing but its tags.
   */
  public static String toPlain(String html) {
    return MARKUP.matcher(html).replaceAll(Html::plain);
  }

  private static String plain(MatchResult markup) {
    return switch (markup.group()) {
      case "&amp;" -> "&";
      case "&lt;" -> "<";
      case "&gt;" -> ">";
      default -> "";
    };
  }
}
