package kr.proto14.app.ops.doctor;

/** How much a finding matters, the least first. */
public enum Level {
  /** As it should be. */
  OK,
  /** Worth knowing; nothing has to be done. */
  NOTE,
  /** It works today, and may not tomorrow. */
  WARNING,
  /** Something does not work. */
  ERROR
}
