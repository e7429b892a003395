package kr.proto14.standin;

/** A sport by Betman's code. */
public enum Sport {
  PROTO(0, "PT", "프로토", "proto"),
  SOCCER(1, "SC", "축구", "soccer"),
  BASEBALL(2, "BS", "야구", "baseball"),
  BASKETBALL(3, "BK", "농구", "basketball");

  private final int order;
  private final String code;
  private final String korean;
  private final String english;

  Sport(int order, String code, String korean, String english) {
    this.order = order;
    this.code = code;
    this.korean = korean;
    this.english = english;
  }

  /** Betman's code, such as {@code SC}. */
  public String code() {
    return code;
  }

  int order() {
    return order;
  }

  String korean() {
    return korean;
  }

  String english() {
    return english;
  }
}
