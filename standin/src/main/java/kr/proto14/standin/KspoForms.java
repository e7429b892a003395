package kr.proto14.standin;

import static java.util.Objects.requireNonNull;

/**
 * The forms that clients of the open data have seen, each switchable.
 *
 * @param endValue how {@code match_end_val} is written
 * @param items how the rows are wrapped
 * @param contentType the content type of good answers
 * @param goodCode the {@code resultCode} of good answers
 */
public record KspoForms(EndValue endValue, Items items, String contentType, String goodCode) {
  /** How a result is written; before there is one the field is absent in every form. */
  public enum EndValue {
    /** Never, as in the one capture. */
    ABSENT,
    /** {@code 1:2}. */
    SCORE,
    /** {@code 1 : 2}. */
    SPACED_SCORE,
    /** {@code 홈승}, {@code 무승부}, {@code 홈패}. */
    WORD,
    /** {@code 승}, {@code 무}, {@code 패}. */
    SHORT_WORD
  }

  /** How rows are wrapped. */
  public enum Items {
    /** A list, one object where there is one row, a blank text where there is none. */
    BY_NUMBER,
    /** Always a list, an empty one where there is no row. */
    LIST,
    /** A list; where there is no row, {@code items} is absent. */
    ABSENT_WHEN_EMPTY
  }

  public KspoForms {
    requireNonNull(endValue, "endValue");
    requireNonNull(items, "items");
    requireNonNull(contentType, "contentType");
    requireNonNull(goodCode, "goodCode");
  }

  /** What most clients report, with scores. */
  public static KspoForms ordinary() {
    return new KspoForms(EndValue.SCORE, Items.BY_NUMBER, "text/json;charset=UTF-8", "00");
  }

  /** The same with results in another form. */
  public KspoForms with(EndValue other) {
    return new KspoForms(other, items, contentType, goodCode);
  }

  /** The same with rows wrapped otherwise. */
  public KspoForms with(Items other) {
    return new KspoForms(endValue, other, contentType, goodCode);
  }

  /** The same with another content type. */
  public KspoForms typed(String other) {
    return new KspoForms(endValue, items, other, goodCode);
  }

  /** The same with the good code written otherwise. */
  public KspoForms coded(String other) {
    return new KspoForms(endValue, items, contentType, other);
  }
}
