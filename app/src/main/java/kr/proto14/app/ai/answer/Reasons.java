package kr.proto14.app.ai.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The reasons of a member, made fit to be read by people: no characters without a sign, no long
 * ones, no words that promise a win or urge a purchase.
 */
final class Reasons {
  static final int MOST = 3;

  /** A reason is a line on a phone or two. */
  static final int LONGEST = 120;

  /** Nothing stands for them, so that they hide nothing between the letters of a word. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{C}&&[^\\s]]+");

  private static final Pattern BLANK = Pattern.compile("[\\p{Z}\\s]+");
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?:|www\\.|t\\.me/|@\\w{3,}");

  /** Words that a message never says (the glossary of messages). */
  private static final List<String> NEVER_SAID =
      List.of("안전", "확실", "필승", "강력 추천", "강추", "보장", "베팅", "배팅", "구매", "몰빵");

  private Reasons() {}

  /** Those that may be shown, in their order; a value that is no list of texts has none. */
  static List<String> of(JsonNode list) {
    List<String> reasons = new ArrayList<>();
    for (JsonNode entry : list) {
      if (entry.isTextual() && reasons.size() < MOST) {
        String seen = UNSEEN.matcher(entry.textValue()).replaceAll("");
        String text = BLANK.matcher(seen).replaceAll(" ").strip();
        if (isFit(text)) {
          reasons.add(shortened(text));
        }
      }
    }
    return reasons;
  }

  private static boolean isFit(String text) {
    return !text.isEmpty()
        && NEVER_SAID.stream().noneMatch(text::contains)
        && !ADDRESS.matcher(text).find();
  }

  private static String shortened(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
  }
}
