package kr.proto14.app.ops.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.proto14.app.store.Store;

/** A process that makes a backup or restores one, to be killed meanwhile. */
public final class BackupProcess {
  private BackupProcess() {}

  /** Arguments: the database, the folder of the backups, and a file where one is restored. */
  public static void main(String[] args) {
    BackupSettings settings = BackupFixtures.plain(Path.of(args[1]));
    try (Store store = Store.open(args[0])) {
      System.out.println(
          args.length == 2
              ? new Backups(store, settings, BackupFixtures.clock()).run()
              : new Restore(store, settings, BackupFixtures.clock()).run(Path.of(args[2]), true));
    }
  }

  static Process start(Path output, String... args) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx96m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            BackupProcess.class.getName());
    builder.command().addAll(java.util.List.of(args));
    builder.redirectErrorStream(true).redirectOutput(Files.createFile(output).toFile());
    return builder.start();
  }
}
