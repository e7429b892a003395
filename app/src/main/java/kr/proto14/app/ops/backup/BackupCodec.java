package kr.proto14.app.ops.backup;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import kr.proto14.app.Secret;
import kr.proto14.app.ops.backup.BackupProblem.Kind;
import kr.proto14.app.ops.backup.BackupReader.Contents;
import kr.proto14.app.ops.backup.BackupReader.Receiver;
import kr.proto14.app.store.Snapshot;

/**
 * The file form of a backup: lines, compressed; encrypted where there is a passphrase, sealed with
 * a hash where there is none.
 */
final class BackupCodec {
  /** About a third of a second on a small machine; a file tells its own number. */
  private static final int ROUNDS = 600_000;

  private final Optional<Secret> passphrase;
  private final int rounds;
  private final SecureRandom random = new SecureRandom();

  BackupCodec(Optional<Secret> passphrase) {
    this(passphrase, ROUNDS);
  }

  /**
   * @param rounds how dear it is to try a passphrase
   */
  BackupCodec(Optional<Secret> passphrase, int rounds) {
    this.passphrase = requireNonNull(passphrase, "passphrase");
    this.rounds = rounds;
  }

  /** What its files' names end with. */
  String suffix() {
    return passphrase.isPresent() ? BackupName.ENCRYPTED : BackupName.PLAIN;
  }

  /** Writes a whole file; the stream is the caller's to close. */
  Ending write(Heading heading, Snapshot snapshot, OutputStream to) throws IOException {
    if (passphrase.isEmpty()) {
      DigestOutputStream out = new DigestOutputStream(to, Digests.sha256());
      Ending ending = compressed(heading, snapshot, out);
      to.write(GzipSeal.of(out.getMessageDigest()));
      return ending;
    }
    byte[] salt = new byte[FileKey.SALT];
    random.nextBytes(salt);
    FileKey key = FileKey.make(passphrase.get(), rounds, salt);
    try (EncryptedOutput out = new EncryptedOutput(new Unclosed(to), key)) {
      return compressed(heading, snapshot, out);
    }
  }

  private static Ending compressed(Heading heading, Snapshot snapshot, OutputStream to)
      throws IOException {
    try (var gzip = new GZIPOutputStream(new Unclosed(to), 16 * 1024);
        var buffer = new BufferedOutputStream(gzip, 32 * 1024)) {
      return BackupWriter.write(heading, snapshot, buffer);
    }
  }

  /**
   * Reads a whole file.
   *
   * @throws BackupProblem if it is no backup, does not hold or cannot be decrypted
   */
  Contents read(Path file, Receiver to) {
    return opened(file, in -> BackupReader.read(in, to));
  }

  /** Reads the first line of a file. */
  Heading heading(Path file) {
    return opened(file, BackupReader::heading);
  }

  private <T> T opened(Path file, Reading<T> reading) {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 64 * 1024)) {
      raw.mark(FileKey.HEADER);
      byte[] start = raw.readNBytes(FileKey.HEADER);
      raw.reset();
      if (FileKey.isMarked(start)) {
        Secret secret =
            passphrase.orElseThrow(
                () -> new BackupProblem(Kind.LOCKED, String.valueOf(file.getFileName())));
        return reading.of(expanded(new DecryptedInput(raw, secret), Files.size(file)));
      }
      if (start.length < 2 || (start[0] & 0xff) != 0x1f || (start[1] & 0xff) != 0x8b) {
        throw new BackupProblem(
            start.length == 0 ? Kind.DAMAGED : Kind.FOREIGN, file.getFileName() + " is no backup");
      }
      if (!GzipSeal.holds(file)) {
        throw new BackupProblem(Kind.DAMAGED, "its bytes are not those that were written");
      }
      return reading.of(expanded(raw, Files.size(file)));
    } catch (NoSuchFileException e) {
      throw new BackupProblem(Kind.MISSING, file.toString(), e);
    } catch (ZipException | EOFException e) {
      throw new BackupProblem(Kind.DAMAGED, "it cannot be expanded", e);
    } catch (IOException e) {
      throw new BackupProblem(Kind.UNREADABLE, file + ": " + e.getMessage(), e);
    }
  }

  private static InputStream expanded(InputStream in, long length) throws IOException {
    return new BoundedInput(new GZIPInputStream(in, 16 * 1024), length);
  }

  @FunctionalInterface
  private interface Reading<T> {
    T of(InputStream in) throws IOException;
  }

  /** Passes all but its own end on. */
  private static final class Unclosed extends java.io.FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
      out.write(from, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
