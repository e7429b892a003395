package kr.proto14.app.demo;

/** What chaos does to the daemon and the world around it. */
public enum Fault {
  /** Betman answers with errors, or not at all. */
  SITE_ERRORS,
  /** Betman refuses us. */
  SITE_BLOCKED,
  /** Betman answers nonsense. */
  SITE_GARBAGE,
  /** Telegram wants us to wait. */
  TELEGRAM_429,
  /** Telegram's gateway is broken. */
  TELEGRAM_502,
  /** Telegram takes a message, and its answer is lost. */
  TELEGRAM_TIMEOUT,
  /** Another process holds the database. */
  DATABASE_BUSY,
  /** The daemon is killed in the middle of a run, and started again. */
  KILLED,
  /** The host sleeps, or its clock is set forward. */
  CLOCK_FORWARD,
  /** The clock is set back. */
  CLOCK_BACK;

  /** Its key in texts. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
