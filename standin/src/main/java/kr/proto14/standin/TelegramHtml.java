package kr.proto14.standin;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telegram's HTML mode: the tags it knows, balanced; no bare {@code <}. A bare {@code &} is refused
 * too, although Telegram lets some pass: what we send must be escaped.
 */
final class TelegramHtml {
  private static final Set<String> TAGS =
      Set.of(
          "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "span", "tg-spoiler", "a",
          "code", "pre", "blockquote", "tg-emoji");
  private static final Pattern TAG =
      Pattern.compile(
          "<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\\s+[a-zA-Z-]+(?:=(?:\"[^\"<>]*\"|'[^'<>]*'))?)*)\\s*>");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:(lt|gt|amp|quot)|#(\\d{1,7})|#x([0-9a-fA-F]{1,6}));");
  private static final Map<String, String> NAMED =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");

  private final String html;
  private final StringBuilder plain = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private int at;

  private TelegramHtml(String html) {
    this.html = html;
  }

  /** The text as the reader sees it. */
  static String plain(String html) throws Refused {
    return new TelegramHtml(html).read();
  }

  private String read() throws Refused {
    while (at < html.length()) {
      switch (html.charAt(at)) {
        case '<' -> tag();
        case '&' -> entity();
        default -> plain.append(html.charAt(at++));
      }
    }
    if (!open.isEmpty()) {
      throw new Refused("Can't find end tag corresponding to start tag \"" + open.peek() + "\"");
    }
    return plain.toString();
  }

  private void tag() throws Refused {
    Matcher tag = TAG.matcher(html).region(at, html.length());
    String name = tag.lookingAt() ? tag.group(2).toLowerCase(Locale.ROOT) : "";
    if (!TAGS.contains(name)) {
      throw new Refused("Unsupported start tag \"" + name + "\" at byte offset " + offset());
    }
    if (tag.group(1).isEmpty()) {
      open.push(name);
    } else if (!name.equals(open.poll())) {
      throw new Refused("Unmatched end tag at byte offset " + offset() + ", found \"" + name + "\"");
    }
    at = tag.end();
  }

  private void entity() throws Refused {
    Matcher entity = ENTITY.matcher(html).region(at, html.length());
    if (!entity.lookingAt()) {
      throw new Refused("Unescaped & at byte offset " + offset());
    }
    if (entity.group(1) != null) {
      plain.append(NAMED.get(entity.group(1)));
    } else {
      boolean decimal = entity.group(2) != null;
      int code = Integer.parseInt(entity.group(decimal ? 2 : 3), decimal ? 10 : 16);
      if (!Character.isValidCodePoint(code)) {
        throw new Refused("Invalid character reference at byte offset " + offset());
      }
      plain.appendCodePoint(code);
    }
    at = entity.end();
  }

  private int offset() {
    return html.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
  }

  /** The text is not what HTML mode allows; the message is Telegram's. */
  static final class Refused extends Exception {
    Refused(String why) {
      super("Bad Request: can't parse entities: " + why);
    }
  }
}
