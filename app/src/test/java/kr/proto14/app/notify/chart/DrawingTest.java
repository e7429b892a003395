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

  private static final String[] CHARTS = {
    "kr.proto14.app.notify.chart", "kr.proto14.app.backtest.chart"
  };

  private static final String[] DRAWING = {"java.awt..", "javax.imageio..", "org.jfree.."};

  @Test
  void nothing_outside_the_chart_draws() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackages(CHARTS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DRAWING);
    rule.check(APP);
  }

  @Test
  void only_the_weekly_chart_and_the_backtest_know_that_there_are_charts() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackages(CHARTS)
            .and()
            .doNotHaveSimpleName("WeeklyChart")
            .and()
            .doNotHaveSimpleName("BacktestFiles")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CHARTS);
    rule.check(APP);
  }
}
