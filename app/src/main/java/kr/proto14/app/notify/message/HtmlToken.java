package kr.proto14.app.notify.message;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A piece of markup that must not be cut.
 *
 * @param raw as written
 * @param kind what it is
 */
record HtmlToken(String raw, Kind kind) {
  private static final Pattern PIECE =
      Pattern.compile("<[^<>]*>|&(?:amp|lt|gt);|.", Pattern.DOTALL);

  /** What a piece does. */
  enum Kind {
    OPEN,
    CLOSE,
    BREAK,
    CHARACTER
  }

  /** The pieces of a markup text, in order; nothing is left out. */
  static List<HtmlToken> of(String html) {
    return PIECE.matcher(html).results().map(piece -> piece(piece.group())).toList();
  }

  /** UTF-16 units that count towards the limits of a channel: those that a reader sees. */
  int units() {
    return switch (kind) {
      case OPEN, CLOSE -> 0;
      case BREAK -> 1;
      case CHARACTER -> raw.charAt(0) == '&' ? 1 : raw.length();
    };
  }

  /** The tag that closes this opening tag: {@code </a>} for {@code <a href="…">}. */
  String closing() {
    int space = raw.indexOf(' ');
    return "</" + raw.substring(1, space < 0 ? raw.length() - 1 : space) + ">";
  }

  private static HtmlToken piece(String raw) {
    if (raw.equals("\n")) {
      return new HtmlToken(raw, Kind.BREAK);
    }
    if (raw.length() == 1 || raw.charAt(0) != '<') {
      return new HtmlToken(raw, Kind.CHARACTER);
    }
    return new HtmlToken(raw, raw.startsWith("</") ? Kind.CLOSE : Kind.OPEN);
  }
}
