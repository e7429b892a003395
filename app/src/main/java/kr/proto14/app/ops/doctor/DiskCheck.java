package kr.proto14.app.ops.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Free space where the data lie. */
final class DiskCheck implements Check {
  private static final long MIB = 1L << 20;
  private static final long SCARCE_MIB = 1024;
  private static final long FULL_MIB = 200;

  private final Path data;
  private final FreeSpace space;

  DiskCheck(Path data, FreeSpace space) {
    this.data = data;
    this.space = space;
  }

  @Override
  public String name() {
    return "disk";
  }

  @Override
  public List<Finding> look() throws IOException {
    Path there = data;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    long free = space.at(there) / MIB;
    Map<String, Object> words = Map.of("free", free, "folder", there);
    if (free < FULL_MIB) {
      return List.of(Finding.error("disk.full", words));
    }
    return List.of(
        free < SCARCE_MIB ? Finding.warning("disk.scarce", words) : Finding.ok("disk.good", words));
  }
}
