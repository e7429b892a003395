package kr.proto14.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyFlagsTest {
  private static String translated(String line) {
    return String.join(" ", LegacyFlags.translated(List.of(line.split(" "))));
  }

  @ParameterizedTest
  @CsvSource({
    "--status, status",
    "--status --json, status --json",
    "--run-now check, run-now check",
    "--run-now=results, run-now results",
    "--run-now weekly --lang en, run-now weekly --lang en",
    "--run-now, run-now",
    "--test-jobs, test-jobs",
    "--test-jobs --chaos, test-jobs --chaos"
  })
  void the_predecessors_flags_are_the_commands_of_today(String old, String today) {
    assertThat(translated(old)).isEqualTo(today);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"status", "rounds --status", "--json --status", "--statuses", "--help", "-s"})
  void everything_else_stays_as_it_is(String line) {
    assertThat(translated(line)).isEqualTo(line);
  }

  @Test
  void no_argument_stays_none() {
    assertThat(LegacyFlags.translated(List.of())).isEmpty();
  }
}
