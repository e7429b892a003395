package kr.proto14.app.ops.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

/** Encrypts by the chunk. Not thread-safe; only a closed one can be read again. */
final class EncryptedOutput extends OutputStream {
  static final int CHUNK = 64 * 1024;

  private final OutputStream out;
  private final FileKey key;
  private final byte[] chunk = new byte[CHUNK];
  private int filled;
  private int number;
  private boolean closed;

  EncryptedOutput(OutputStream out, FileKey key) throws IOException {
    this.out = out;
    this.key = key;
    out.write(key.header());
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] from, int offset, int length) throws IOException {
    int done = 0;
    while (done < length) {
      // A full chunk waits for what follows: only then it is known not to be the last one.
      if (filled == CHUNK) {
        seal(false);
      }
      int part = Math.min(CHUNK - filled, length - done);
      System.arraycopy(from, offset + done, chunk, filled, part);
      filled += part;
      done += part;
    }
  }

  private void seal(boolean last) throws IOException {
    try {
      out.write(key.cipher(Cipher.ENCRYPT_MODE, number, last).doFinal(chunk, 0, filled));
    } catch (GeneralSecurityException e) {
      throw new IOException("a chunk cannot be encrypted", e);
    }
    number++;
    filled = 0;
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      try (out) {
        seal(true);
      }
    }
  }
}
