package kr.proto14.app.history.csv;

import java.util.Locale;

/** What can be wrong with a file; each kind has its own words in the message bundles. */
public enum ProblemKind {
  /** The file cannot be opened or decompressed. */
  UNREADABLE,
  /** The bytes are in none of the encodings we read, or in two of them. */
  ENCODING,
  /** The heading is that of no form we read, or names a column twice. */
  HEADING,
  /** The row has more or fewer fields than the heading. */
  FIELDS,
  /** A quote that does not end, or a field without end. */
  QUOTES,
  /** A value that must be there is not. */
  MISSING,
  /** No score, or that of one side only, of a match that is past. */
  MISSING_SCORE,
  /** No day of the calendar, or one that has not come yet. */
  DATE,
  /** Day and month changed places. */
  SWAPPED_DATE,
  /** No score that the sport knows. */
  SCORE,
  /** No decimal odds, or odds no bookmaker offers together. */
  ODDS,
  /** No spread. */
  SPREAD,
  /** No number of shots or expected goals. */
  COUNT,
  /** A word that is none of those the column takes. */
  WORD,
  /** A name with characters that were lost or garbled before. */
  NAME,
  /** A match that stands in the file already. */
  DUPLICATE,
  /** The file became another one while it was read. */
  CHANGED;

  /** The name used in JSON and in message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
