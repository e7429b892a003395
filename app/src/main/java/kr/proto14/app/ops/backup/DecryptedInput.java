package kr.proto14.app.ops.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import kr.proto14.app.Secret;
import kr.proto14.app.ops.backup.BackupProblem.Kind;

/** Decrypts by the chunk; gives no byte that was not written so. Not thread-safe. */
final class DecryptedInput extends InputStream {
  /** More work than any file of ours asks for would only keep us busy. */
  private static final int MOST_ROUNDS = 10_000_000;

  private final PushbackInputStream in;
  private final FileKey key;
  private byte[] chunk = new byte[0];
  private int at;
  private int number;
  private boolean ended;

  /**
   * Reads the header.
   *
   * @throws BackupProblem if it is of another passphrase
   */
  DecryptedInput(InputStream in, Secret passphrase) throws IOException {
    this.in = new PushbackInputStream(in);
    byte[] header = in.readNBytes(FileKey.HEADER);
    if (header.length < FileKey.HEADER) {
      throw new BackupProblem(Kind.DAMAGED, "it is cut off");
    }
    int rounds = FileKey.rounds(header);
    if (rounds <= 0 || rounds > MOST_ROUNDS) {
      throw new BackupProblem(Kind.DAMAGED, "its first bytes are broken");
    }
    this.key = FileKey.make(passphrase, rounds, FileKey.salt(header));
    if (!java.security.MessageDigest.isEqual(key.header(), header)) {
      throw new BackupProblem(Kind.WRONG_PASSPHRASE, "or its first bytes are broken");
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    while (at == chunk.length) {
      if (ended) {
        return -1;
      }
      open();
    }
    int part = Math.min(length, chunk.length - at);
    System.arraycopy(chunk, at, to, offset, part);
    at += part;
    return part;
  }

  private void open() throws IOException {
    byte[] sealed = in.readNBytes(EncryptedOutput.CHUNK + FileKey.TAG);
    int next = in.read();
    ended = next < 0;
    if (!ended) {
      in.unread(next);
    }
    try {
      chunk = key.cipher(Cipher.DECRYPT_MODE, number, ended).doFinal(sealed);
    } catch (GeneralSecurityException e) {
      throw new BackupProblem(Kind.DAMAGED, "its encrypted part " + number + " is not whole", e);
    }
    at = 0;
    number++;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
