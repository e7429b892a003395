package kr.proto14.app.source.betman;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import kr.proto14.app.source.FaultKind;
import org.jspecify.annotations.Nullable;

/** What one request came to. */
sealed interface Verdict {
  /** A JSON object that the site itself calls a success. */
  record Good(JsonNode root) implements Verdict {}

  /**
   * No data.
   *
   * @param kind whose fault it is
   * @param detail one sentence
   * @param remedy what may help
   * @param notBefore until when asking is of no use, null where that is not known
   */
  record Bad(FaultKind kind, String detail, Remedy remedy, @Nullable Instant notBefore)
      implements Verdict {
    Bad(FaultKind kind, String detail, Remedy remedy) {
      this(kind, detail, remedy, null);
    }
  }

  /** What may turn a bad verdict into a good one. */
  enum Remedy {
    /** Nothing we can do now. */
    NONE,
    /** The same again, later. */
    AGAIN,
    /** The other body form, or a new session. */
    ANOTHER_WAY
  }
}
