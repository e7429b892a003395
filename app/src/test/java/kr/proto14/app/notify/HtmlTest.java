package kr.proto14.app.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class HtmlTest {
  private static final long SEED = 20260302;

  @Test
  void only_three_characters_are_escaped() {
    assertThat(Html.escape("a&b<c>d\"e'f_*[`")).isEqualTo("a&amp;b&lt;c&gt;d\"e'f_*[`");
  }

  @ParameterizedTest
  @FieldSource("kr.proto14.app.notify.HostileTexts#KNOWN")
  void plain_undoes_escape_for_texts_made_by_hand(String text) {
    assertThat(Html.toPlain(Html.escape(text))).isEqualTo(text);
  }

  @Test
  void plain_undoes_escape_for_any_text() {
    for (long seed = SEED; seed < SEED + 5_000; seed++) {
      String text = HostileTexts.next(new Random(seed));
      assertThat(Html.toPlain(Html.escape(text))).as("seed %d", seed).isEqualTo(text);
      assertThat(Html.toPlain("<b>" + Html.escape(text) + "</b>"))
          .as("seed %d", seed)
          .isEqualTo(text);
    }
  }

  @Test
  void an_escaped_text_holds_no_markup() {
    for (long seed = SEED; seed < SEED + 1_000; seed++) {
      String escaped = Html.escape(HostileTexts.next(new Random(seed)));
      assertThat(escaped).as("seed %d", seed).doesNotContain("<", ">");
      assertThat(escaped.replaceAll("&(amp|lt|gt);", "")).as("seed %d", seed).doesNotContain("&");
    }
  }

  @Test
  void plain_takes_off_the_tags_that_telegram_knows() {
    assertThat(Html.toPlain("<b>1등</b> <code>승무패</code> <a href=\"https://x.y/?a=b\">링크</a>"))
        .isEqualTo("1등 승무패 링크");
    assertThat(Html.toPlain("<blockquote expandable>a</blockquote><tg-spoiler>b</tg-spoiler>"))
        .isEqualTo("ab");
  }

  @Test
  void plain_loses_no_word_of_a_text_that_somebody_forgot_to_escape() {
    assertThat(Html.toPlain("FC <서울> 1 < 2 & <b")).isEqualTo("FC <서울> 1 < 2 & <b");
    assertThat(Html.toPlain("<body>몸</body>")).isEqualTo("<body>몸</body>");
  }
}
