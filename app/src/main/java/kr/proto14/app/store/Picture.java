package kr.proto14.app.store;

import java.util.Arrays;

/** A PNG image, as its bytes. Immutable. */
public final class Picture {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private final byte[] png;

  /**
   * @throws IllegalArgumentException if the bytes do not begin as a PNG does
   */
  public Picture(byte[] png) {
    if (!Arrays.equals(png, 0, Math.min(png.length, SIGNATURE.length), SIGNATURE, 0, 8)) {
      throw new IllegalArgumentException("not a PNG");
    }
    this.png = png.clone();
  }

  /** The bytes of the PNG, a copy. */
  public byte[] png() {
    return png.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Picture picture && Arrays.equals(png, picture.png);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(png);
  }

  @Override
  public String toString() {
    return "Picture[" + png.length + " bytes]";
  }
}
