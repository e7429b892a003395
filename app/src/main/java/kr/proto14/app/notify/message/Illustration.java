package kr.proto14.app.notify.message;

import static java.util.Objects.requireNonNull;

import kr.proto14.app.notify.Html;
import kr.proto14.app.store.Picture;

/**
 * A picture that goes out after the text of its message.
 *
 * @param caption in Telegram's HTML; at most {@link #LONGEST_CAPTION} units after its markup is
 *     read
 */
record Illustration(Picture picture, String caption) {
  /** Below Telegram's 1,024, with room for a note that it may be a repeat. */
  static final int LONGEST_CAPTION = 900;

  Illustration {
    requireNonNull(picture, "picture");
    if (Html.toPlain(caption).length() > LONGEST_CAPTION) {
      throw new IllegalArgumentException("a caption has at most " + LONGEST_CAPTION + " units");
    }
  }
}
