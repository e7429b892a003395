package kr.proto14.app.ops.backup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The last bytes of a gzip file of ours: an empty member whose comment is the SHA-256 of all bytes
 * before it. Any gzip reads over it; a changed bit or a cut-off end shows before a line is read.
 */
final class GzipSeal {
  private static final byte[] BEFORE = HexFormat.of().parseHex("1f8b08100000000000ff");
  private static final byte[] AFTER = HexFormat.of().parseHex("0003000000000000000000");
  private static final String LABEL = "sha256 ";
  static final int LENGTH = BEFORE.length + LABEL.length() + 64 + AFTER.length;

  private GzipSeal() {}

  /** The seal of a file that ends here. */
  static byte[] of(MessageDigest digest) {
    byte[] seal = Arrays.copyOf(BEFORE, LENGTH);
    byte[] comment = (LABEL + HexFormat.of().formatHex(digest.digest())).getBytes(US_ASCII);
    System.arraycopy(comment, 0, seal, BEFORE.length, comment.length);
    System.arraycopy(AFTER, 0, seal, BEFORE.length + comment.length, AFTER.length);
    return seal;
  }

  /** Whether a file ends with its own seal. */
  static boolean holds(Path file) throws IOException {
    long left = Files.size(file) - LENGTH;
    MessageDigest digest = Digests.sha256();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[64 * 1024];
      while (left > 0) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          return false;
        }
        digest.update(buffer, 0, read);
        left -= read;
      }
      return left == 0 && Arrays.equals(in.readNBytes(LENGTH), of(digest));
    }
  }
}
