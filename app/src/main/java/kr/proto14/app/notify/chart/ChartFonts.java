package kr.proto14.app.notify.chart;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The font families of a machine.
 *
 * @param families their names
 * @param showsKorean whether a family has the Korean letters that we use
 */
public record ChartFonts(List<String> families, Predicate<String> showsKorean) {
  /** The well-made Korean families that systems ship, best first. */
  static final List<String> PREFERRED =
      List.of(
          "Noto Sans CJK KR",
          "Noto Sans KR",
          "Pretendard",
          "NanumGothic",
          "Nanum Gothic",
          "NanumBarunGothic",
          "Apple SD Gothic Neo",
          "Malgun Gothic",
          "Source Han Sans KR",
          "UnDotum",
          "Baekmuk Dotum");

  private static final String KOREAN_LETTERS = "축구농구승무패적중률회차힣";

  public ChartFonts {
    families = List.copyOf(families);
  }

  /**
   * The families of this machine.
   *
   * @throws RuntimeException or an {@link Error} if the JDK has no means to draw letters
   */
  public static ChartFonts ofThisMachine() {
    Headless.ensure();
    String[] families =
        GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT);
    return new ChartFonts(
        List.of(families),
        family -> new Font(family, Font.PLAIN, 12).canDisplayUpTo(KOREAN_LETTERS) < 0);
  }

  /** The best family for Korean, empty where there is none. */
  public Optional<String> korean() {
    return PREFERRED.stream()
        .filter(families::contains)
        .filter(showsKorean)
        .findFirst()
        .or(() -> families.stream().sorted().filter(showsKorean).findFirst());
  }

  /** A family for other languages. */
  public String other() {
    return Font.SANS_SERIF;
  }
}
