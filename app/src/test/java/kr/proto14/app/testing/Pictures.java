package kr.proto14.app.testing;

import java.util.Base64;
import kr.proto14.app.store.Picture;

/** Small pictures for tests that only carry them. */
public final class Pictures {
  private static final String ONE_PIXEL =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
          + "rkJggg==";

  private Pictures() {}

  /** One pixel. */
  public static Picture pixel() {
    return new Picture(Base64.getDecoder().decode(ONE_PIXEL));
  }
}
