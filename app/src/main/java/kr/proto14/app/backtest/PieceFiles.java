package kr.proto14.app.backtest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.store.PrivateFiles;
import kr.proto14.engine.soccer.Component;

/**
 * Pieces that are done, a file each. A file is whole or not there; one that rests on other matches
 * than the archive has now, or is damaged, is as good as none. The folder may be deleted at any
 * time.
 */
final class PieceFiles implements AutoCloseable {
  private static final int SEAL = 32;
  private static final int NAME = 16;

  private final Path folder;
  private final FileChannel lock;

  private PieceFiles(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Opens the folder for one run at a time; empty while another one has it. */
  static Optional<PieceFiles> open(Path folder) throws IOException {
    PrivateFiles.directory(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean held = false;
    try {
      FileLock ours = channel.tryLock();
      held = ours != null;
      return held ? Optional.of(new PieceFiles(folder, channel)) : Optional.empty();
    } catch (OverlappingFileLockException another) {
      return Optional.empty();
    } finally {
      if (!held) {
        channel.close();
      }
    }
  }

  /**
   * What is kept of a piece.
   *
   * @param done its outcome, where it is kept and still holds
   * @param changed whether something is kept that does not hold any more
   */
  record Kept(Optional<Walked> done, boolean changed) {
    Kept {
      requireNonNull(done, "done");
    }
  }

  Kept find(Piece piece) throws IOException {
    Path file = file(piece);
    if (!Files.exists(file)) {
      return new Kept(Optional.empty(), false);
    }
    byte[] bytes = Files.readAllBytes(file);
    int size = bytes.length - SEAL;
    if (size < 0 || !Arrays.equals(seal(bytes, size), 0, SEAL, bytes, size, bytes.length)) {
      return new Kept(Optional.empty(), true);
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, size));
    return in.readUTF().equals(piece.digest())
        ? new Kept(Optional.of(Walked.read(in, piece.components().size())), false)
        : new Kept(Optional.empty(), true);
  }

  /** Keeps an outcome; what the kill of a process may leave behind is overwritten by the next. */
  void keep(Piece piece, Walked walked) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeUTF(piece.digest());
    walked.write(out);
    out.write(seal(bytes.toByteArray(), bytes.size()));
    Path file = file(piece);
    Path partial = folder.resolve("partial");
    Files.write(partial, bytes.toByteArray());
    Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] seal(byte[] bytes, int size) {
    var digest = Piece.sha256();
    digest.update(bytes, 0, size);
    return digest.digest();
  }

  /** Names of leagues may hold anything; what others ask of the same season lies beside it. */
  private Path file(Piece piece) {
    LeagueKey league = piece.league();
    String components =
        piece.components().stream().map(Component::name).collect(Collectors.joining("+"));
    String key =
        String.join("\u001f", league.sport().code(), league.scope(), league.name(), components);
    byte[] name = key.getBytes(UTF_8);
    String hash = HexFormat.of().formatHex(seal(name, name.length)).substring(0, NAME);
    return folder.resolve(hash + "-" + piece.season() + ".walk");
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
