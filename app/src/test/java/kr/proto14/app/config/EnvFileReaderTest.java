package kr.proto14.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvFileReaderTest {
  @TempDir private Path folder;
  private Given given;

  @BeforeEach
  void surroundings() throws IOException {
    given = new Given(folder);
  }

  @Test
  void the_file_asked_for_comes_first_then_the_working_directory_then_the_data_folder()
      throws IOException {
    var data = folder.resolve("data");
    given.environment("PROTO14_DATA", data.toString());

    Given.write(data, "rw-------", "PROTO14_BUDGET=1000");
    assertThat(given.load().budget()).isEqualTo(1_000);

    given.file("PROTO14_BUDGET=2000");
    assertThat(given.load().budget()).isEqualTo(2_000);

    var asked = Given.write(folder.resolve("asked"), "rw-------", "PROTO14_BUDGET=3000");
    given.envFile(asked);
    assertThat(given.load().budget()).isEqualTo(3_000);
  }

  @Test
  void the_file_in_the_default_data_folder_is_found_too() throws IOException {
    var data = given.home.resolve(".local/share/proto14");
    Given.write(data, "rw-------", "PROTO14_LANG=en", "PROTO14_DATA=/elsewhere");

    assertThat(given.load().data()).isEqualTo(Path.of("/elsewhere"));
  }

  @Test
  void a_file_asked_for_is_taken_from_the_working_directory() throws IOException {
    Given.write(given.work.resolve("conf"), "rw-------", "PROTO14_BUDGET=3000");

    assertThat(given.envFile(Path.of("conf/.env")).load().budget()).isEqualTo(3_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw-r--r--"})
  void a_file_that_others_can_read_is_warned_about(String permissions) throws IOException {
    var file = Given.write(given.work, permissions, "PROTO14_LANG=en");

    assertThat(given.load().warnings()).containsExactly(Problem.of("file.open", file.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "r--------", "rw--w----"})
  void a_file_that_only_its_owner_can_read_is_not_warned_about(String permissions)
      throws IOException {
    Given.write(given.work, permissions, "PROTO14_LANG=en");

    assertThat(given.load().warnings()).isEmpty();
  }
}
