package kr.proto14.app.source;

import java.util.Locale;

/** Whose fault a failed fetch is; each kind has its own words in the message bundles. */
public enum FaultKind {
  /** Nothing outside answers: our own connection. */
  OUR_NETWORK,
  /** The site does not answer, or answers with 5xx. */
  SITE_DOWN,
  /** The site refuses us: its error page in place of data, 403, connect time-outs from abroad. */
  BLOCKED,
  /** The site answers in a form we do not know. */
  CHANGED,
  /** The site says that it is being maintained. */
  MAINTENANCE,
  /** The form is right, the content contradicts itself: not 14 matches, votes that do not sum. */
  BAD_DATA,
  /** Our own code failed over a good answer; the log has the exception. */
  INTERNAL,
  /** Our share of requests is used up; it comes back at a known moment. */
  QUOTA,
  /** The source does not take our key or our call: only its owner can mend that. */
  CONFIGURATION,
  /** A job of ours took longer than it may. */
  TIME_LIMIT,
  /** Our own database does not answer. */
  DATABASE;

  /** The name used in JSON and in message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
