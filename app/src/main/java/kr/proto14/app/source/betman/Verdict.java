package kr.proto14.app.source.betman;

import com.fasterxml.jackson.databind.JsonNode;
import kr.proto14.app.source.FaultKind;

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
   */
  record Bad(FaultKind kind, String detail, Remedy remedy) implements Verdict {}

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
