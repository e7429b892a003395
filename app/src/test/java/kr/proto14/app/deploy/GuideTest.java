package kr.proto14.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide in both languages says the same, and names nothing that is not there. */
class GuideTest {
  private static final Pattern HEADING = Pattern.compile("(?m)^(#+) (.*)$");
  private static final Pattern COMMANDS = Pattern.compile("(?ms)^```\\n(.*?)^```$");
  private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern ROW = Pattern.compile("(?m)^\\|.*\\|$");
  private static final Pattern SHIPPED =
      Pattern.compile("(?:/opt/proto14(?:-[0-9.]+)?/|(?<=[ `]))((?:bin|deploy)/[a-z0-9.-]+)");

  private final String english = Repository.text("docs/DEPLOYMENT.md");
  private final String korean = Repository.text("docs/DEPLOYMENT.ko.md");

  GuideTest() throws IOException {}

  @Test
  void the_headings_of_the_first_guide_are_all_there() {
    assertThat(found(HEADING, korean, 2))
        .contains(
            "시스템 요구사항", "로컬 개발 환경", "Docker 배포", "Systemd 서비스 배포", "모니터링 및 로그", "문제 해결", "백업/복원");
  }

  @Test
  void both_have_the_same_headings_in_number_and_depth() {
    assertThat(found(HEADING, korean, 1)).isEqualTo(found(HEADING, english, 1));
    assertThat(found(HEADING, english, 2)).hasSizeGreaterThan(10);
  }

  @Test
  void both_give_the_same_commands() {
    assertThat(found(COMMANDS, korean, 1)).isEqualTo(found(COMMANDS, english, 1));
    assertThat(found(COMMANDS, english, 1)).hasSizeGreaterThan(8);
  }

  @Test
  void both_name_the_same_things_and_have_tables_of_one_length() {
    assertThat(Set.copyOf(found(CODE, korean, 1))).isEqualTo(Set.copyOf(found(CODE, english, 1)));
    assertThat(found(ROW, korean, 0)).hasSameSizeAs(found(ROW, english, 0));
  }

  @Test
  void each_points_to_the_other() {
    assertThat(english).contains("(DEPLOYMENT.ko.md)");
    assertThat(korean).contains("(DEPLOYMENT.md)");
  }

  @Test
  void every_file_it_names_is_there() {
    List<String> named =
        found(SHIPPED, english, 1).stream()
            .filter(path -> !path.equals("deploy/.env"))
            .distinct()
            .toList();

    assertThat(named).contains("bin/train-aot", "deploy/proto14.service", "deploy/compose.yml");
    assertThat(named).allMatch(path -> Files.exists(Repository.file(path)));
  }

  @Test
  void the_figures_of_the_logs_are_those_of_the_program() throws IOException {
    String rotation = Repository.text("app/src/main/java/kr/proto14/app/ops/logs/Rotation.java");

    assertThat(rotation).contains("new Rotation(5L << 20, 30, 20L << 20)");
    assertThat(english).contains("past 5 MiB, compressed, kept for 30 days", "20 MiB in all");
    assertThat(korean).contains("5 MiB마다", "30일", "20 MiB까지");
  }

  @ParameterizedTest
  @ValueSource(strings = {"deploy/proto14ctl", "deploy/proto14.service", "docs/DEPLOYMENT.md"})
  void one_file_of_settings_serves_service_and_operator(String file) throws IOException {
    assertThat(Repository.text(file)).contains("/etc/proto14/.env", "/var/lib/proto14");
  }

  @Test
  void the_example_of_settings_holds_known_names_without_values_of_secrets() throws IOException {
    assertThat(Repository.text("deploy/env.example").lines().filter(line -> !line.startsWith("#")))
        .contains("TELEGRAM_BOT_TOKEN=", "TELEGRAM_CHAT_ID=")
        .allMatch(line -> line.matches("[A-Z0-9_]+=(ko)?"));
  }

  private static List<String> found(Pattern pattern, String text, int group) {
    Stream<MatchResult> results = pattern.matcher(text).results();
    return results.map(result -> result.group(group)).toList();
  }
}
