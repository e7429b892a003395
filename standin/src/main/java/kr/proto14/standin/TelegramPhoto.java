package kr.proto14.standin;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** A PNG that Telegram accepted as a photo, as its bytes. Immutable. */
public final class TelegramPhoto {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  // Signature, length and type of the first chunk; then its width and height.
  private static final int WIDTH_AT = 16;
  private static final int HEIGHT_AT = 20;

  private final byte[] png;

  private TelegramPhoto(byte[] png) {
    this.png = png.clone();
  }

  /** The photo in these bytes, empty where there is none. */
  static Optional<TelegramPhoto> read(byte[] bytes) {
    boolean png =
        bytes.length > HEIGHT_AT + Integer.BYTES
            && Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    return png ? Optional.of(new TelegramPhoto(bytes)) : Optional.empty();
  }

  /** Its width in pixels. */
  public int width() {
    return ByteBuffer.wrap(png).getInt(WIDTH_AT);
  }

  /** Its height in pixels. */
  public int height() {
    return ByteBuffer.wrap(png).getInt(HEIGHT_AT);
  }

  /** The bytes of the PNG, a copy. */
  public byte[] png() {
    return png.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TelegramPhoto photo && Arrays.equals(png, photo.png);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(png);
  }

  @Override
  public String toString() {
    return "TelegramPhoto[" + width() + "x" + height() + "]";
  }
}
