package kr.proto14.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  private final ResourceBundle korean = bundle(Locale.KOREAN);
  private final ResourceBundle english = bundle(Locale.ENGLISH);

  @Test
  void both_languages_have_the_same_entries_with_the_same_places() {
    assertThat(korean.keySet()).isEqualTo(english.keySet());
    for (String key : english.keySet()) {
      assertThat(places(korean.getString(key))).as(key).isEqualTo(places(english.getString(key)));
    }
  }

  @Test
  void no_entry_has_an_apostrophe_which_the_format_would_swallow() {
    for (String key : english.keySet()) {
      assertThat(english.getString(key) + korean.getString(key)).as(key).doesNotContain("'");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void every_form_of_a_value_has_words_for_its_refusal(Kind kind) {
    var problem = Problem.of("malformed." + kind, "NAME");

    assertThat(problem.in(Locale.ENGLISH)).startsWith("NAME: must be");
    assertThat(problem.in(Locale.KOREAN)).startsWith("NAME: ").containsPattern("[가-힣]");
  }

  private static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle("kr.proto14.app.config.problems", language);
  }

  private static long places(String pattern) {
    return PLACE.matcher(pattern).results().map(result -> result.group()).distinct().count();
  }
}
