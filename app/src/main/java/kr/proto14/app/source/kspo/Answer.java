package kr.proto14.app.source.kspo;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What one call was answered.
 *
 * @param call what it is called in faults and beside raw answers
 * @param verdict what the answer came to
 * @param receivedAt when it came
 * @param raw reference of the kept bytes
 */
record Answer(String call, Verdict verdict, Instant receivedAt, String raw) {
  /** The name of the call of one page of a day. */
  static String call(LocalDate day, int page) {
    return "day " + day + " page " + page;
  }
}
