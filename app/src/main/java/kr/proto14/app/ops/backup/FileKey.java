package kr.proto14.app.ops.backup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import kr.proto14.app.Secret;

/**
 * The key of one encrypted file, made of the passphrase and the file's own salt: PBKDF2 with
 * HMAC-SHA-256, then AES-256-GCM over chunks.
 *
 * <p>A chunk's nonce is its number and whether it is the last one, so that chunks cannot be
 * exchanged and the end cannot be cut off unseen. No nonce comes twice, as no other file has the
 * key.
 */
final class FileKey {
  static final int SALT = 16;
  static final int TAG = 16;

  private static final int NONCE = 12;
  private static final int KEY_BITS = 256;
  private static final byte[] MARK = "proto14-encrypted-1\n".getBytes(US_ASCII);
  static final int PREFIX = MARK.length + Integer.BYTES + SALT;
  static final int HEADER = PREFIX + TAG;

  private final SecretKeySpec key;
  private final byte[] header;

  private FileKey(SecretKeySpec key, byte[] prefix) {
    this.key = key;
    this.header = ByteBuffer.allocate(HEADER).put(prefix).put(check(key, prefix)).array();
  }

  /** The key of a new file. */
  static FileKey make(Secret passphrase, int rounds, byte[] salt) {
    byte[] prefix = ByteBuffer.allocate(PREFIX).put(MARK).putInt(rounds).put(salt).array();
    return new FileKey(derive(passphrase, rounds, salt), prefix);
  }

  /** Whether a file that begins so is one of ours, encrypted. */
  static boolean isMarked(byte[] start) {
    return start.length >= MARK.length
        && Arrays.equals(start, 0, MARK.length, MARK, 0, MARK.length);
  }

  /** How much work the key of the file that begins so costs; positive or nonsense. */
  static int rounds(byte[] header) {
    return ByteBuffer.wrap(header).getInt(MARK.length);
  }

  static byte[] salt(byte[] header) {
    return Arrays.copyOfRange(header, MARK.length + Integer.BYTES, PREFIX);
  }

  /** What stands before the chunks: it tells a wrong passphrase from a damaged file. */
  byte[] header() {
    return header.clone();
  }

  /** The cipher for one chunk. */
  Cipher cipher(int mode, int number, boolean last) throws GeneralSecurityException {
    byte[] nonce =
        ByteBuffer.allocate(NONCE).putInt(4, number).put(11, (byte) (last ? 1 : 0)).array();
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(8 * TAG, nonce));
    cipher.updateAAD(header);
    return cipher;
  }

  private static SecretKeySpec derive(Secret passphrase, int rounds, byte[] salt) {
    PBEKeySpec spec = new PBEKeySpec(passphrase.reveal().toCharArray(), salt, rounds, KEY_BITS);
    try {
      SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
      return new SecretKeySpec(factory.generateSecret(spec).getEncoded(), "AES");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has PBKDF2", e);
    } finally {
      spec.clearPassword();
    }
  }

  private static byte[] check(SecretKeySpec key, byte[] prefix) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
      return Arrays.copyOf(mac.doFinal(prefix), TAG);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
