package kr.proto14.app.ops.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kr.proto14.app.store.ProcessIdentity;
import kr.proto14.app.testing.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The same for what the database tells, on both databases. */
class RecordedFaultsTest {
  @ParameterizedTest
  @MethodSource("faultsOnBothDatabases")
  void each_fault_is_named_and_nothing_else_is(RecordedFault fault, Databases database)
      throws Exception {
    try (Patient patient = new Patient(database)) {
      fault.in(patient);

      List<Finding> findings = patient.examined();

      assertThat(named(findings))
          .as("%s", findings)
          .isEqualTo(fault.level == Level.NOTE ? List.of() : List.of(fault.id));
      assertThat(findings)
          .filteredOn(finding -> finding.id().equals(fault.id))
          .singleElement()
          .satisfies(finding -> assertThat(finding.level()).isEqualTo(fault.level));
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void what_is_long_over_or_still_under_way_is_no_fault(Databases database) throws Exception {
    try (Patient patient = new Patient(database)) {
      long now = patient.ago(Duration.ZERO);
      patient.sql(
          RecordedFault.lease("elsewhere", now + 20_000),
          RecordedFault.slot("MISSED", patient.ago(Duration.ofHours(25))),
          RecordedFault.slot("SKIPPED", patient.ago(Duration.ofHours(2))),
          RecordedFault.message("DEAD", patient.ago(Duration.ofDays(9)), 1),
          "INSERT INTO job_run (job, started_at) VALUES ('check', " + (now - 60_000) + ")",
          "INSERT INTO job_run (job, started_at) VALUES ('check', 1)");

      assertThat(named(patient.examined())).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_lease_whose_holder_is_gone_is_stale_before_it_expires(Databases database)
      throws Exception {
    try (Patient patient = new Patient(database)) {
      patient.sql(
          RecordedFault.lease(
              ProcessIdentity.current().host(), patient.ago(Duration.ofSeconds(-20))));

      assertThat(named(patient.examined())).containsExactly("lease.stale");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void while_the_schedule_is_paused_nothing_is_overdue(Databases database) throws Exception {
    try (Patient patient = new Patient(database)) {
      patient.sql(
          RecordedFault.slot("PLANNED", patient.ago(Duration.ofHours(1))),
          "INSERT INTO pause (id, since) VALUES (1, 1)");

      assertThat(named(patient.examined())).isEmpty();
    }
  }

  @Test
  void several_daemons_on_postgresql_are_as_it_should_be() throws Exception {
    try (Patient patient = new Patient(Databases.POSTGRESQL)) {
      patient.sql(
          Patient.node(
              "two",
              new ProcessIdentity("elsewhere", 14, patient.clock.instant()),
              patient.ago(Duration.ZERO)));

      assertThat(named(patient.examined())).isEmpty();
    }
  }

  @Test
  void a_server_that_takes_no_writes_is_read_only() throws Exception {
    try (Patient patient = new Patient(Databases.POSTGRESQL)) {
      patient.environment.computeIfPresent(
          "PROTO14_DATABASE_URL",
          (name, url) -> url + "&options=-c%20default_transaction_read_only=on");

      assertThat(named(patient.examined())).containsExactly("database.read-only");
    }
  }

  @Test
  void a_clock_that_differs_from_the_servers_is_told_where_no_site_tells() throws Exception {
    try (Patient patient = new Patient(Databases.POSTGRESQL)) {
      patient.clock.goAhead(Duration.ofSeconds(20));
      patient.instead(
          Instruments.probes(
              clock -> new Probes(() -> HttpClient.newBuilder().build(), clock, List.of())));

      assertThat(named(patient.examined())).containsExactly("clock.database-differs");
    }
  }

  @Test
  void a_server_that_is_gone_leaves_the_other_checks_to_be_made() throws Exception {
    try (Patient patient = new Patient(Databases.POSTGRESQL)) {
      patient.environment.put(
          "PROTO14_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + Patient.freePort() + "/x");
      patient.telegram.expectToken("99:another");

      List<Finding> findings = patient.examined();

      assertThat(named(findings)).containsExactly("database.unreachable", "token.refused");
      assertThat(findings)
          .extracting(Finding::id)
          .contains("betman.good", "zone.good", "mode.good");
    }
  }

  static Stream<Arguments> faultsOnBothDatabases() {
    return Arrays.stream(RecordedFault.values())
        .flatMap(
            fault -> Arrays.stream(Databases.values()).map(database -> arguments(fault, database)));
  }

  private static List<String> named(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.level().compareTo(Level.NOTE) > 0)
        .map(Finding::id)
        .toList();
  }
}
