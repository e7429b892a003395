package kr.proto14.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramHtmlTest {
  @ParameterizedTest
  @CsvSource({
    "plain > text, plain > text",
    "<b>a<i>b</i></b>c, abc",
    "<B>a</b>, a",
    "<pre><code class=\"language-java\">x</code></pre>, x",
    "<a href=\"https://example.org/?a=1\">link</a>, link",
    "<blockquote expandable>q</blockquote>, q",
    "&lt;b&gt; &amp;amp; &quot;, <b> &amp; \"",
    "&#65;&#x1F600;, A😀"
  })
  void reads_what_telegram_reads(String html, String plain) throws Exception {
    assertThat(TelegramHtml.plain(html)).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<b>a",
        "a</b>",
        "<b><i>a</b></i>",
        "<br>",
        "<table>a</table>",
        "a < b",
        "a <",
        "<>",
        "A&B",
        "&nbsp;",
        "&amp",
        "&#9999999;"
      })
  void refuses_what_is_not_escaped_or_not_balanced(String html) {
    assertThatThrownBy(() -> TelegramHtml.plain(html))
        .isInstanceOf(TelegramHtml.Refused.class)
        .hasMessageStartingWith("Bad Request: can't parse entities: ");
  }

  @Test
  void says_where_in_bytes() {
    assertThatThrownBy(() -> TelegramHtml.plain("가<x>")).hasMessageEndingWith("byte offset 3");
  }
}
