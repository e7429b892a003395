package kr.proto14.app.history.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/** A file on disk, compressed by gzip or not. */
record SourceFile(Path path) {
  private static final int BUFFER = 64 * 1024;
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};
  private static final byte[] UTF8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  /** Its name without the folders. */
  String name() {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }

  /** The text's bytes from the start, without the byte order mark of UTF-8. */
  InputStream open() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER);
    try {
      if (startsWith(in, GZIP)) {
        in = new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER);
      }
      if (startsWith(in, UTF8_MARK)) {
        in.skipNBytes(UTF8_MARK.length);
      }
      return in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** Lower-case hex SHA-256 of the bytes on disk. */
  String sha256() throws IOException {
    MessageDigest digest = newDigest();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(path)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static boolean startsWith(InputStream in, byte[] mark) throws IOException {
    in.mark(mark.length);
    byte[] start = in.readNBytes(mark.length);
    in.reset();
    return Arrays.equals(start, mark);
  }
}
