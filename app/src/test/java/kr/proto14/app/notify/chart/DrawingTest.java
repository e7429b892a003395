package kr.proto14.app.notify.chart;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Drawing classes are slow to load and absent from small JDKs: only a chart may need them. */
class DrawingTest {
  private static final JavaClasses APP =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("kr.proto14.app");

  private static final String[] DRAWING = {"java.awt..", "javax.imageio..", "org.jfree.."};

  @Test
  void nothing_outside_the_chart_draws() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackage("kr.proto14.app.notify.chart")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DRAWING);
    rule.check(APP);
  }

  @Test
  void only_the_weekly_chart_knows_that_there_is_a_chart() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackage("kr.proto14.app.notify.chart")
            .and()
            .doNotHaveSimpleName("WeeklyChart")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("kr.proto14.app.notify.chart");
    rule.check(APP);
  }
}
