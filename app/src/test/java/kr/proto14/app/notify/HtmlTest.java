package kr.proto14.app.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {
  @Test
  void three_characters_are_escaped_and_no_other() {
    assertThat(Html.escape("<b>a&b</b> _*[`'\"")).isEqualTo("&lt;b&gt;a&amp;b&lt;/b&gt; _*[`'\"");
  }

  @Test
  void an_escaped_text_reads_as_it_was() {
    String hostile = "<b>&amp;&lt; </pre> a < b > c && _*[ \u202E😀";
    assertThat(Html.toPlain(Html.escape(hostile))).isEqualTo(hostile);
  }

  @Test
  void tags_are_not_read() {
    assertThat(Html.toPlain("<b>승</b> <a href=\"x\">y</a> <pre>1\n2</pre>")).isEqualTo("승 y 1\n2");
  }
}
