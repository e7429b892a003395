package kr.proto14.app.notify.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import kr.proto14.app.notify.Html;
import org.junit.jupiter.api.Test;

class MessageSplitterTest {
  private static final String[] PIECES = {
    "&amp;", "&lt;", "&gt;", "😀", "승", "a", " .", "vs.", "브라이턴", "&", "\u202E", "x".repeat(30)
  };

  @Test
  void what_fits_is_one_part_and_untouched() {
    String html = "⚽ <b>제목</b>\n<pre>승 무\n패</pre>\n\n끝 &amp; 끝";
    assertThat(MessageSplitter.split(html)).containsExactly(html);
  }

  @Test
  void it_cuts_at_the_end_of_a_line() {
    assertThat(MessageSplitter.split("12345\n678\n90", 9, 9)).containsExactly("12345\n", "678\n90");
  }

  @Test
  void an_escaped_character_counts_as_what_is_read() {
    String ten = "&amp;".repeat(10);
    assertThat(MessageSplitter.split(ten, 11, 9)).containsExactly(ten);
    assertThat(MessageSplitter.split(ten, 10, 9)).containsExactly("&amp;".repeat(9), "&amp;");
  }

  @Test
  void a_surrogate_pair_stays_whole() {
    assertThat(MessageSplitter.split("a😀😀😀", 5, 9)).containsExactly("a😀", "😀😀");
  }

  @Test
  void an_open_block_is_closed_and_opened_again() {
    assertThat(MessageSplitter.split("<b>x</b><pre>1111\n2222\n3333</pre> end", 9, 9))
        .containsExactly("<b>x</b><pre>1111\n</pre>", "<pre>2222\n</pre>", "<pre>3333</pre> end");
  }

  @Test
  void nested_tags_are_closed_from_the_inside() {
    assertThat(MessageSplitter.split("<b>1<a href=\"u\">23\n45</a></b>", 5, 9))
        .containsExactly("<b>1<a href=\"u\">23\n</a></b>", "<b><a href=\"u\">45</a></b>");
  }

  @Test
  void no_part_has_more_formatting_than_a_channel_reads() {
    List<String> parts = MessageSplitter.split("<b>x</b>\n".repeat(250));
    assertThat(parts).hasSize(3);
    assertThat(parts)
        .allSatisfy(part -> assertThat(part.split("<b>", -1)).hasSizeLessThanOrEqualTo(101));
  }

  @Test
  void a_part_that_shows_nothing_is_left_out() {
    assertThat(MessageSplitter.split("ab\n" + "\n".repeat(8) + "cd", 5, 9))
        .containsExactly("ab\n\n\n", "\ncd");
    assertThat(MessageSplitter.split(" \n<b></b>\n")).isEmpty();
  }

  @Test
  void parts_join_to_the_whole_and_keep_every_limit() {
    for (long seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      String html = randomHtml(random);
      int limit = 8 + random.nextInt(120);
      List<String> parts = MessageSplitter.split(html, limit, 6);
      String joined = parts.stream().map(Html::toPlain).collect(Collectors.joining());
      assertThat(joined).as("seed %d", seed).isEqualTo(Html.toPlain(html));
      for (String part : parts) {
        String where = "seed " + seed + ": " + part;
        assertThat(Html.toPlain(part).length()).as(where).isBetween(1, limit);
        assertThat(Html.toPlain(part)).as(where).isNotBlank();
        assertWellFormed(part, where);
      }
    }
  }

  private static String randomHtml(Random random) {
    StringBuilder html = new StringBuilder();
    Deque<String> open = new ArrayDeque<>();
    int length = random.nextInt(200);
    for (int i = 0; i < length; i++) {
      int dice = random.nextInt(12);
      if (dice == 0 && open.size() < 3) {
        String tag = open.size() == 1 ? "pre" : "b";
        open.push(tag);
        html.append('<').append(tag).append('>');
      } else if (dice == 1 && !open.isEmpty()) {
        html.append("</").append(open.pop()).append('>');
      } else if (dice == 2) {
        html.append("\n-");
      } else {
        String piece = PIECES[random.nextInt(PIECES.length)];
        html.append(piece.equals("&") ? Html.escape(piece) : piece);
      }
    }
    html.append('!');
    open.forEach(tag -> html.append("</").append(tag).append('>'));
    return html.toString();
  }

  private static void assertWellFormed(String part, String where) {
    Deque<String> open = new ArrayDeque<>();
    int tags = 0;
    for (HtmlToken token : HtmlToken.of(part)) {
      switch (token.kind()) {
        case OPEN -> {
          open.push(token.closing());
          tags++;
        }
        case CLOSE -> assertThat(token.raw()).as(where).isEqualTo(open.poll());
        case CHARACTER -> assertThat("&<>").as(where).doesNotContain(token.raw());
        case BREAK -> {}
      }
    }
    assertThat(open).as(where).isEmpty();
    assertThat(tags).as(where).isLessThanOrEqualTo(6);
    assertThat(part.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)).as(where).isTrue();
  }
}
