package kr.proto14.app.config;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvFileEditTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("new/.env");
  }

  @Test
  void a_new_file_and_its_folder_are_the_owners_alone() throws IOException {
    EnvFileEdit edit = EnvFileEdit.of(file);
    edit.set(Setting.PROTO14_BUDGET, "20000");

    assertThat(edit.write()).isEmpty();

    assertThat(Files.readString(file)).isEqualTo("PROTO14_BUDGET=20000\n");
    assertThat(mode(file)).isEqualTo("rw-------");
    assertThat(mode(requireNonNull(file.getParent()))).isEqualTo("rwx------");
    assertThat(names(requireNonNull(file.getParent()))).containsExactly(".env");
  }

  @Test
  void lines_about_other_things_stay_byte_for_byte() throws IOException {
    old(
        "  # budget: PROTO14_BUDGET=1\nUNKNOWN = x  \n\nPROTO14_BUDGET=16000\nPROTO14_BUDGET=17000\n");
    EnvFileEdit edit = EnvFileEdit.of(file);
    edit.set(Setting.PROTO14_BUDGET, "20000");
    edit.write();
    assertThat(Files.readString(file))
        .isEqualTo("  # budget: PROTO14_BUDGET=1\nUNKNOWN = x  \n\nPROTO14_BUDGET=20000\n");
  }

  @Test
  void a_file_that_is_a_link_stays_one() throws IOException {
    Path real = Files.writeString(folder.resolve("real.env"), "PROTO14_LANG=ko\n");
    Files.createDirectories(requireNonNull(file.getParent()));
    Files.createSymbolicLink(file, real);

    EnvFileEdit edit = EnvFileEdit.of(file);
    edit.set(Setting.PROTO14_LANG, "en");
    edit.write();

    assertThat(file).isSymbolicLink();
    assertThat(Files.readString(real)).isEqualTo("PROTO14_LANG=en\n");
  }

  @Test
  void a_file_that_cannot_be_replaced_is_left_as_it_was() throws IOException {
    old("PROTO14_LANG=ko\n");
    EnvFileEdit edit = EnvFileEdit.of(file);
    edit.set(Setting.PROTO14_LANG, "en");
    // A folder in the place of the copy: the copy comes first, and fails.
    Files.createDirectories(file.resolveSibling(".env.bak/full"));

    assertThatThrownBy(edit::write).isInstanceOf(IOException.class);

    assertThat(Files.readString(file)).isEqualTo("PROTO14_LANG=ko\n");
    assertThat(names(requireNonNull(file.getParent())))
        .containsExactlyInAnyOrder(".env", ".env.bak");
  }

  @Test
  void values_are_read_as_the_program_reads_them() throws IOException {
    old("export TELEGRAM_BOT_TOKEN='1:a'  # mine\nPROTO14_BUDGET=\n");
    EnvFileEdit edit = EnvFileEdit.of(file);
    assertThat(edit.value(Setting.TELEGRAM_BOT_TOKEN)).contains("1:a");
    assertThat(edit.value(Setting.PROTO14_BUDGET)).isEmpty();
    assertThat(edit.value(Setting.PROTO14_AIM)).isEmpty();
  }

  @RepeatedTest(50)
  void whatever_is_written_is_read_back(RepetitionInfo info) throws IOException {
    long seed = 20261124L + info.getCurrentRepetition();
    Random random = new Random(seed);
    List<String> values =
        IntStream.range(0, 3)
            .mapToObj(
                i ->
                    random
                        .ints(random.nextInt(1, 30), '!', '~' + 1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()))
            .toList();
    List<Setting> settings =
        List.of(Setting.KSPO_TODZ_API_KEY, Setting.PROTO14_S3_SECRET_KEY, Setting.OPENAI_API_KEY);
    if (random.nextBoolean()) {
      old("# comment\nOPENAI_API_KEY=before\nPROTO14_LANG=ko\n");
    }

    EnvFileEdit edit = EnvFileEdit.of(file);
    IntStream.range(0, 3).forEach(i -> edit.set(settings.get(i), values.get(i)));
    edit.write();

    EnvFile read = EnvFile.parse(Files.readString(file));
    assertThat(read.problems()).as("seed %d, values %s", seed, values).isEmpty();
    IntStream.range(0, 3)
        .forEach(
            i ->
                assertThat(read.values().get(settings.get(i).name()))
                    .as("seed %d", seed)
                    .isEqualTo(values.get(i)));
  }

  private void old(String text) throws IOException {
    Files.createDirectories(requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.map(path -> path.getFileName().toString()).toList();
    }
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
