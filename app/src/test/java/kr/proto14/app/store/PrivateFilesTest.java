package kr.proto14.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {
  @TempDir Path directory;

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static Path open(Path path, String mode) throws IOException {
    return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }

  @Test
  void an_older_data_directory_and_its_database_are_closed_to_others() throws IOException {
    Path data = Files.createDirectory(directory.resolve("data"));
    try (Store store = Store.embedded(data)) {
      assertThat(store.isEmbedded()).isTrue();
      open(data, "rwxr-xr-x");
      for (String name : new String[] {"proto14.db", "proto14.db-wal", "proto14.db-shm"}) {
        open(data.resolve(name), "rw-r--r--");
      }
      Store.embedded(data).close();
      assertThat(mode(data)).isEqualTo("rwx------");
      for (String name : new String[] {"proto14.db", "proto14.db-wal", "proto14.db-shm"}) {
        assertThat(mode(data.resolve(name))).as(name).isEqualTo("rw-------");
      }
    }
  }

  /** Somebody's home, or a folder for everybody, is no data directory of ours alone. */
  @Test
  void a_directory_with_anything_else_in_it_is_left_as_it_is() throws IOException {
    Path shared = Files.createDirectory(directory.resolve("shared"));
    Files.createFile(shared.resolve("letter.txt"));
    open(shared, "rwxr-xr-x");
    try (Store store = Store.embedded(shared)) {
      assertThat(store.answers()).isTrue();
      assertThat(mode(shared)).isEqualTo("rwxr-xr-x");
      assertThat(mode(shared.resolve("proto14.db"))).isEqualTo("rw-------");
    }
  }

  @Test
  void a_stricter_mode_is_no_fault() throws IOException {
    Path file = Files.createFile(directory.resolve("proto14.db"));
    open(file, "r--------");
    PrivateFiles.file(file);
    assertThat(mode(file)).isEqualTo("r--------");
  }

  @Test
  void directories_above_are_made_too_and_only_the_last_is_closed() throws IOException {
    Path deep = directory.resolve("a").resolve("b").resolve("c");
    PrivateFiles.directory(deep);
    assertThat(mode(deep)).isEqualTo("rwx------");
    PrivateFiles.directory(deep);
    assertThat(deep).isEmptyDirectory();
  }
}
