package kr.proto14.app.ops.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether the folders that are written to can be. */
final class FoldersCheck implements Check {
  private final Path data;
  private final Path logs;
  private final Path backups;

  FoldersCheck(Path data, Path logs, Path backups) {
    this.data = data;
    this.logs = logs;
    this.backups = backups;
  }

  @Override
  public String name() {
    return "folders";
  }

  @Override
  public List<Finding> look() {
    List<Finding> findings = new ArrayList<>();
    if (!usable(data)) {
      findings.add(Finding.error("folder.data", Map.of("folder", data)));
      return findings;
    }
    if (!usable(logs)) {
      findings.add(Finding.warning("folder.logs", Map.of("folder", logs)));
    }
    if (!usable(backups)) {
      findings.add(Finding.warning("folder.backups", Map.of("folder", backups)));
    }
    return findings.isEmpty()
        ? List.of(Finding.ok("folder.good", Map.of("folder", data)))
        : findings;
  }

  /** A folder that is not there yet is made by the first run, if its parent lets it. */
  private static boolean usable(Path folder) {
    Path there = folder;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return Files.isDirectory(there) && Files.isWritable(there);
  }
}
