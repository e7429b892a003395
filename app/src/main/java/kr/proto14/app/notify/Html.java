package kr.proto14.app.notify;

<<<<<<< HEAD
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
=======
import java.util.regex.Pattern;

/** The little HTML that Telegram reads: tags without meaning of their own, and three entities. */
public final class Html {
  private static final Pattern TAG = Pattern.compile("<[^<>]*>");

  private Html() {}

  /** The text with {@code &}, {@code <} and {@code >} escaped, and nothing else. */
>>>>>>> messages
  public static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

<<<<<<< HEAD
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
=======
  /** What a reader sees of it: tags left out, the three entities read. */
  public static String toPlain(String html) {
    return TAG.matcher(html)
        .replaceAll("")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
>>>>>>> messages
  }
}
