package kr.proto14.app.notify;

import java.util.List;
import java.util.Random;

/** Texts that people, or a broken site, could put where a team's name belongs. */
public final class HostileTexts {
  /** Made by hand. */
  public static final List<String> KNOWN =
      List.of(
          "<b>",
          "</b>",
          "A&B",
          "&amp;lt;",
          "&lt;b&gt;",
          "_*[",
          "`~>#+-=|{}.!\\",
          "1 < 2 > 0",
          "<a href=\"tg://user?id=1\">",
          "\u202Eנהפוך\u202C",
          "⚽👩‍👩‍👧‍👦🇰🇷",
          "수원FC vs 전북",
          "line\nbreak\ttab",
          "가".repeat(300),
          "\u0000\u0007",
          "'\"; DROP TABLE outbox; --");

  private static final List<String> PIECES =
      List.of(
          "<",
          ">",
          "&",
          "amp;",
          "lt;",
          "gt;",
          "<b>",
          "</b>",
          "<i",
          "&#38;",
          "<code>",
          "\"",
          "_",
          "*",
          "[",
          "\n",
          "\u202E",
          "👍",
          "가",
          "x",
          " ",
          "\u0000",
          "<tg-spoiler >",
          "\uD83D\uDC4D");

  private HostileTexts() {}

  /** One of up to 40 pieces that mean something to a parser. */
  public static String next(Random random) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(40); left >= 0; left--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
