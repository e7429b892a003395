package kr.proto14.app.source.zentoto;

import kr.proto14.app.source.FaultKind;
import org.jsoup.nodes.Document;

/** What one answer came to. */
sealed interface Verdict {
  /** A page that speaks of matches or rounds. */
  record Good(Document page) implements Verdict {}

  /**
   * No data.
   *
   * @param kind whose fault it is
   * @param detail one sentence
   * @param mayPass whether the same again, later, may be answered
   */
  record Bad(FaultKind kind, String detail, boolean mayPass) implements Verdict {}
}
