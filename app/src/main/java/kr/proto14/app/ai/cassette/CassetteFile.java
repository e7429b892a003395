package kr.proto14.app.ai.cassette;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import kr.proto14.app.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file to which exchanges are appended, a line each, readable by its owner only. A line is on the
 * disk before the next begins. This class is thread-safe.
 */
public final class CassetteFile {
  private static final Logger LOG = LoggerFactory.getLogger(CassetteFile.class);
  private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

  private final Path file;
  private final List<Secret> secrets;

  /**
   * A cassette to be recorded; an existing one goes on.
   *
   * @param secrets an exchange that repeats one of them is left out
   */
  public CassetteFile(Path file, List<Secret> secrets) {
    this.file = requireNonNull(file, "file");
    this.secrets = List.copyOf(secrets);
  }

  /** Appends an exchange; whether it is on the disk. What cannot be recorded fails no forecast. */
  synchronized boolean append(Exchange exchange) {
    if (holdsSecret(exchange)) {
      LOG.warn("an exchange with {} repeats a secret: it is not recorded", exchange.member());
      return false;
    }
    try {
      write(exchange.line() + "\n");
      return true;
    } catch (IOException e) {
      LOG.warn("an exchange with {} could not be recorded: {}", exchange.member(), e.toString());
      return false;
    }
  }

  private boolean holdsSecret(Exchange exchange) {
    return exchange
        .texts()
        .anyMatch(text -> secrets.stream().anyMatch(secret -> text.contains(secret.reveal())));
  }

  private void write(String line) throws IOException {
    boolean isPosix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] attributes =
        isPosix
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
            : new FileAttribute<?>[0];
    String whole = brokeOff() ? "\n" + line : line;
    try (FileChannel channel =
        FileChannel.open(
            file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), attributes)) {
      if (isPosix) {
        Files.setPosixFilePermissions(file, OWNER);
      }
      ByteBuffer bytes = ByteBuffer.wrap(whole.getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /** A recorder that died may have left half a line. */
  private boolean brokeOff() throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      return channel.size() > 0
          && channel.read(last, channel.size() - 1) == 1
          && last.get(0) != '\n';
    }
  }
}
