package kr.proto14.app.ai.member;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;
import kr.proto14.app.ai.answer.Absence;

/** What came back from a model. */
public sealed interface Reply {
  /** PostgreSQL refuses NUL; no encoding has a lone half of a character. */
  Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");

  /**
   * It wrote something.
   *
   * @param text as it wrote it, may be empty; what no database can store, such as NUL and halves of
   *     characters, is replaced by U+FFFD
   * @param isCut whether it was cut off at its longest length
   */
  record Text(String text, Usage usage, boolean isCut) implements Reply {
    public Text {
      text = UNSTORABLE.matcher(text).replaceAll("\uFFFD");
      requireNonNull(usage, "usage");
    }
  }

  /**
   * Nothing of use came.
   *
   * @param detail for the log, without anything that the provider wrote: it may repeat the key
   * @param usage what was counted all the same: what a filter holds back is paid for
   * @param isCounted whether that is all; where not, it broke off, and may be paid for all the same
   */
  record Failed(Absence why, String detail, Usage usage, boolean isCounted) implements Reply {
    public Failed {
      requireNonNull(why, "why");
      requireNonNull(detail, "detail");
      requireNonNull(usage, "usage");
    }

    /** What took too long, and was not counted, broke off. */
    public Failed(Absence why, String detail, Usage usage) {
      this(why, detail, usage, why != Absence.TIMEOUT || !usage.equals(Usage.NONE));
    }

    /** Nothing was counted. */
    public Failed(Absence why, String detail) {
      this(why, detail, Usage.NONE);
    }
  }
}
