package kr.proto14.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The real code keeps every rule; {@link ArchitectureRulesTest} shows that each rule can fail. */
class ArchitectureTest {
  static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("proto14.root")));
  private static final JavaClasses MAIN = classes("target/classes");
  private static final JavaClasses TESTS = classes("target/test-classes");

  static Stream<Map.Entry<String, ArchRule>> floors() {
    return new FloorRules("kr.proto14").all().entrySet().stream();
  }

  static List<ForbiddenCalls> calls() {
    return ForbiddenCalls.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("floors")
  void every_package_uses_only_what_is_below_it(Map.Entry<String, ArchRule> rule) {
    rule.getValue().check(MAIN);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void no_forbidden_call_is_made(ForbiddenCalls forbidden) {
    assertThat(Stream.of(MAIN, TESTS).flatMap(JavaClasses::stream).flatMap(forbidden::in))
        .isEmpty();
  }

  @Test
  void no_test_can_be_skipped() {
    skipsNothing().check(TESTS);
  }

  @Test
  void every_source_file_is_short_and_finished() throws IOException {
    var offences = new ArrayList<String>();
    for (Path file : SourceRules.sources(ROOT)) {
      offences.addAll(SourceRules.offences(file));
    }

    assertThat(offences).isEmpty();
  }

  @Test
  void all_modules_are_looked_at() throws IOException {
    assertThat(MAIN)
        .extracting(JavaClass::getPackageName)
        .contains("kr.proto14.engine.pool", "kr.proto14.app.config", "kr.proto14.standin");
    assertThat(TESTS).extracting(JavaClass::getSimpleName).contains("ArchitectureTest");
    assertThat(SourceRules.sources(ROOT)).hasSizeGreaterThan(50);
  }

  static ArchRule skipsNothing() {
    return noClasses()
        .should()
        .dependOnClassesThat(
            describe(
                "skip tests",
                type ->
                    type.getPackageName().equals("org.junit.jupiter.api.condition")
                        || type.getFullName().equals("org.junit.jupiter.api.Disabled")
                        || type.getFullName().equals("org.opentest4j.TestAbortedException")
                        || type.getSimpleName().equals("Assumptions")));
  }

  private static JavaClasses classes(String folder) {
    var folders =
        Stream.of("engine", "standin", "app")
            .map(module -> ROOT.resolve(module).resolve(folder))
            .filter(Files::isDirectory)
            .toList();
    return new ClassFileImporter()
        .withImportOption(location -> !location.contains("/offending/"))
        .importPaths(folders);
  }
}
