package kr.proto14.app.history.team;

import java.util.Locale;

/** Why a likely match is not taken for the same. */
public enum Doubt {
  /** The names are not alike enough. */
  WEAK,
  /** Another match is nearly as likely. */
  AMBIGUOUS,
  /** Home and away stand the other way round. */
  SWAPPED;

  /** Its name in JSON and in the database. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
