package kr.proto14.app.notify.message;

import kr.proto14.app.notify.Html;

/** A message under construction; the only place of this room where text becomes markup. */
final class Page {
  private final StringBuilder html = new StringBuilder();

  /** A line of plain text. */
  Page line(String text) {
    html.append(Html.escape(text)).append('\n');
    return this;
  }

  /** A line with one part of it in bold. */
  Page line(String before, String bold, String after) {
    html.append(Html.escape(before)).append("<b>").append(Html.escape(bold)).append("</b>");
    return line(after);
  }

  /** A heading on a line of its own, after an empty line. */
  Page heading(String text) {
    return gap().line("", text, "");
  }

  /** A block that one touch copies. */
  Page block(String text) {
    html.append("<pre>").append(Html.escape(text)).append("</pre>\n");
    return this;
  }

  /** An empty line. */
  Page gap() {
    html.append('\n');
    return this;
  }

  /** The lines that stand below whatever may be read as advice or praise. */
  Page signed(Texts texts) {
    return gap().line(texts.text("footer.legal")).line(texts.text("footer.name"));
  }

  /** The markup, without white space at its end. */
  String html() {
    return html.toString().stripTrailing();
  }
}
