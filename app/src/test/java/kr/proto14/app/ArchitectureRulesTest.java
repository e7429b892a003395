package kr.proto14.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import offending.Calls;
import offending.Skipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of {@link ArchitectureTest} fails for code that offends against it. */
class ArchitectureRulesTest {
  private static final JavaClasses OFFENDING =
      new ClassFileImporter()
          .importPath(ArchitectureTest.ROOT.resolve("app/target/test-classes/offending"));

  static Stream<Map.Entry<String, ArchRule>> floors() {
    return new FloorRules("offending").all().entrySet().stream();
  }

  static List<ForbiddenCalls> calls() {
    return ForbiddenCalls.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("floors")
  void every_floor_rule_can_fail(Map.Entry<String, ArchRule> rule) {
    assertThat(rule.getValue().evaluate(OFFENDING).hasViolation()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void every_forbidden_call_is_found(ForbiddenCalls forbidden) {
    assertThat(forbidden.anywhereIn(offender())).isNotEmpty();
  }

  @Test
  void each_offending_line_is_found_once_and_nothing_else() {
    var offences = calls().stream().flatMap(f -> f.anywhereIn(offender())).toList();

    assertThat(offences).hasSize(Calls.OFFENCES);
    assertThat(offences).noneMatch(offence -> offence.contains("permitted"));
  }

  @Test
  void only_the_excepted_places_are_excepted() {
    var door = new ClassFileImporter().importClass(Main.class);
    assertThat(calls())
        .filteredOn(forbidden -> forbidden.in(offender()).findAny().isEmpty())
        .extracting(ForbiddenCalls::name)
        .containsExactly("formatted");
    assertThat(named("exit").in(door)).isEmpty();
    assertThat(named("exit").anywhereIn(door)).isNotEmpty();
  }

  @Test
  void a_test_that_can_be_skipped_is_found() {
    var skipped = new ClassFileImporter().importClasses(Skipped.class);

    assertThat(ArchitectureTest.skipsNothing().evaluate(skipped).getFailureReport().getDetails())
        .anyMatch(detail -> detail.contains("Disabled>"))
        .anyMatch(detail -> detail.contains("EnabledOnOs>"))
        .anyMatch(detail -> detail.contains("Assumptions"));
  }

  @Test
  void a_source_file_that_is_long_or_unfinished_is_found(@TempDir Path root) throws IOException {
    var module = Files.createDirectories(root.resolve("module"));
    Files.createFile(module.resolve("pom.xml"));
    var file = Files.createDirectories(module.resolve("src/test")).resolve("A.java");
    var bad =
        List.of(
            "import java.util" + ".*;", "/** @" + "author me */", "// TO" + "DO", "// FIX" + "ME");
    var fine = Collections.nCopies(SourceRules.LONGEST - bad.size(), "// import a.*; TODOS");

    Files.write(file, Stream.concat(bad.stream(), fine.stream()).toList());
    assertThat(SourceRules.sources(root)).containsExactly(file);
    assertThat(SourceRules.offences(file)).hasSize(bad.size());

    Files.write(file, Collections.nCopies(SourceRules.LONGEST + 1, ""));
    assertThat(SourceRules.offences(file)).containsExactly(file + ": 401 lines");

    Files.write(file, fine);
    assertThat(SourceRules.offences(file)).isEmpty();
  }

  private static ForbiddenCalls named(String name) {
    return calls().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  private static JavaClass offender() {
    return new ClassFileImporter().importClass(Calls.class);
  }
}
