package kr.proto14.app.ops.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import kr.proto14.app.testing.Databases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HealthyPatientTest {
  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_healthy_installation_gives_no_finding_above_a_note(Databases database) throws Exception {
    try (Patient patient = new Patient(database)) {
      assertThat(patient.examined())
          .as("%s", patient.examined())
          .hasSizeGreaterThan(15)
          .noneMatch(finding -> finding.level().compareTo(Level.NOTE) > 0);
    }
  }
}
