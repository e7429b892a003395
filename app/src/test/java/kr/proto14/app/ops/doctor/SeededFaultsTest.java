package kr.proto14.app.ops.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kr.proto14.app.notify.message.Texts;
import kr.proto14.app.testing.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Faults brought about one at a time: the doctor names each, and nothing else. */
class SeededFaultsTest {
  @ParameterizedTest
  @EnumSource(SeededFault.class)
  void each_fault_is_named_and_nothing_else_is(SeededFault fault) throws Exception {
    try (Patient patient = new Patient(Databases.SQLITE)) {
      fault.in(patient);

      List<Finding> findings = patient.examined();

      assertThat(findings)
          .filteredOn(finding -> finding.level().compareTo(Level.NOTE) > 0)
          .extracting(Finding::id)
          .as("%s", findings)
          .isEqualTo(fault.level == Level.NOTE ? List.of() : List.of(fault.id));
      assertThat(findings)
          .filteredOn(finding -> finding.id().equals(fault.id))
          .singleElement()
          .satisfies(finding -> assertThat(finding.level()).isEqualTo(fault.level))
          .satisfies(SeededFaultsTest::isWorded);
    }
  }

  @Test
  void there_are_more_than_twenty_five_kinds_of_them() {
    assertThat(Arrays.stream(SeededFault.values()).map(fault -> fault.id).distinct())
        .hasSizeGreaterThan(50);
  }

  private static void isWorded(Finding finding) {
    for (Locale language : Texts.LANGUAGES) {
      Texts words = Texts.of("doctor", language);
      assertThat(words.text(finding.key() + ".seen", finding.arguments())).isNotBlank();
      assertThat(words.text(finding.key() + ".fix", finding.arguments())).isNotBlank();
    }
  }
}
