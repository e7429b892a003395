package kr.proto14.app.history.team;

import java.util.Locale;

/** How a name came to mean a team. */
public enum How {
  /** Our own typed table says so. */
  SEED,
  /** The user said so. */
  TOLD,
  /** It is another way to write a name that is linked already. */
  ALIAS,
  /** Both fixtures of an aligned match bear the same name. */
  EXACT,
  /** The names of an aligned match are alike, and no other match came near. */
  GUESS,
  /** Nothing was known of the name, so that it began a team of its own. */
  NEW;

  /** Its name in JSON and in the database. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether it says that the name means this team and no other; a team of its own may turn out to
   * be another.
   */
  boolean isFirm() {
    return this != NEW;
  }
}
