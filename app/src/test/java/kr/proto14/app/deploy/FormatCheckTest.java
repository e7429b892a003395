package kr.proto14.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How sources are laid out concerns those who hand in a change, not those who build. */
class FormatCheckTest {
  private final String pom = Repository.text("pom.xml");
  private final String makefile = Repository.text("Makefile");

  FormatCheckTest() throws IOException {}

  @Test
  void it_comes_after_the_program_is_packed_unless_asked_for_before() {
    assertThat(pom)
        .contains("<spotless.phase>verify</spotless.phase>", "<phase>${spotless.phase}</phase>");
    assertThat(pom.split(Pattern.quote("<goal>${spotless.goal}</goal>"), -1)).hasSize(2);
  }

  @Test
  void make_test_runs_it_first_and_make_build_not_at_all() {
    assertThat(recipe("test")).contains("$(MVN) verify -Dspotless.phase=validate");
    for (String target : new String[] {"build", "demo", "dist", "bench"}) {
      assertThat(recipe(target)).as(target).doesNotContain("verify", "spotless");
    }
  }

  private String recipe(String target) {
    var rule = Pattern.compile("(?m)^" + target + ":.*\\n((?:\\t.*\\n)*)").matcher(makefile);
    assertThat(rule.find()).as(target).isTrue();
    return rule.group(1);
  }
}
