package kr.proto14.app.source.kspo;

import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.http.Fields;

/** What one request came to. */
sealed interface Verdict {
  /**
   * Data.
   *
   * @param code the code as written
   * @param body the body of the response
   */
  record Data(String code, Fields body) implements Verdict {}

  /** The portal says that it has none. */
  record Empty() implements Verdict {}

  /**
   * No data.
   *
   * @param kind whose fault it is
   * @param detail one sentence
   * @param mayPass whether the same again, later, may be answered
   */
  record Bad(FaultKind kind, String detail, boolean mayPass) implements Verdict {}
}
