package kr.proto14.standin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What can go wrong with a language model or its provider. */
public sealed interface ModelFault {
  /** Every fault, each with ordinary settings, for tests that try them all. */
  static List<ModelFault> all() {
    List<ModelFault> all = new ArrayList<>(List.of(Wire.values()));
    all.addAll(List.of(Content.values()));
    all.add(new Slow(Duration.ofSeconds(30)));
    all.add(new Trickle(Duration.ofMillis(100)));
    return all;
  }

  /** A fault of the provider. */
  enum Wire implements ModelFault {
    /** The refused key is repeated in the text, as a real provider does. */
    STATUS_401,
    STATUS_403,
    /** No such model. */
    STATUS_404,
    STATUS_429,
    STATUS_500,
    STATUS_529,
    /** HTTP 302 to another place. */
    REDIRECT,
    /** Nothing, with HTTP 200. */
    EMPTY_BODY,
    /** The first half of the provider's JSON, as if it were whole. */
    MALFORMED,
    /** A page for people with HTTP 200. */
    PAGE,
    /** JSON that says nothing of an answer. */
    ANOTHER_FORM,
    /** The connection closed without an answer. */
    RESET,
    /** The connection closed in the middle of the body. */
    CUT,
    /** More than 8 MiB. */
    TOO_LARGE
  }

  /** A fault of what the model writes. */
  enum Content implements ModelFault {
    /** No text at all. */
    EMPTY,
    /** Words around no JSON. */
    PROSE,
    /** The good answer in a code fence: no fault of the forecast. */
    FENCED,
    /** The model declines in words. */
    REFUSAL,
    /** The provider holds the answer back. */
    FILTERED,
    /** The model declines in the way that its provider has for it, without a text. */
    DECLINED,
    /** The good answer, cut off at the longest length. */
    TRUNCATED,
    WRONG_ROUND,
    /** The last match left out. */
    MISSING_MATCH,
    /** A match that nobody asked about, beside the good ones: no fault of the forecast. */
    EXTRA_MATCH,
    /** The first match sums to 90. */
    BAD_SUM,
    /** The first match sums to 102: no fault of the forecast. */
    SLIGHT_SUM,
    /** The chances of the first match as texts. */
    NUMBERS_AS_TEXT
  }

  /** The good answer after a delay, which ends early when the stand-in is closed. */
  record Slow(Duration delay) implements ModelFault {}

  /** The good answer byte by byte, a delay before each. */
  record Trickle(Duration delay) implements ModelFault {}
}
