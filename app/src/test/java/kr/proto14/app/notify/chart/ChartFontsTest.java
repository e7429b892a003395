package kr.proto14.app.notify.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChartFontsTest {
  @Test
  void the_preferred_family_wins_over_the_first_one() {
    assertThat(fonts("Aardvark Hangul", "NanumGothic", "Noto Sans CJK KR").korean())
        .contains("Noto Sans CJK KR");
    assertThat(fonts("Aardvark Hangul", "NanumGothic").korean()).contains("NanumGothic");
  }

  @Test
  void a_family_nobody_thought_of_will_do_if_it_has_the_letters() {
    ChartFonts fonts =
        new ChartFonts(List.of("Zebra", "Serif", "Dotum X"), Set.of("Zebra", "Dotum X")::contains);
    assertThat(fonts.korean()).contains("Dotum X");
  }

  @Test
  void a_preferred_name_without_the_letters_does_not_count() {
    ChartFonts fonts = new ChartFonts(List.of("NanumGothic", "DejaVu Sans"), family -> false);
    assertThat(fonts.korean()).isEmpty();
    assertThat(fonts.other()).isNotBlank();
  }

  @Test
  void the_preferred_families_are_named_once() {
    assertThat(ChartFonts.PREFERRED).doesNotHaveDuplicates().hasSizeGreaterThan(5);
  }

  @Test
  void this_machine_is_asked_without_a_screen() {
    ChartFonts fonts = ChartFonts.ofThisMachine();
    assertThat(System.getProperty("java.awt.headless")).isEqualTo("true");
    assertThat(fonts.families()).isNotEmpty();
    assertThat(fonts.korean()).matches(found -> found.isEmpty() || isKnown(fonts, found.get()));
  }

  private static boolean isKnown(ChartFonts fonts, String family) {
    return fonts.families().contains(family) && fonts.showsKorean().test(family);
  }

  private static ChartFonts fonts(String... families) {
    return new ChartFonts(List.of(families), family -> true);
  }
}
