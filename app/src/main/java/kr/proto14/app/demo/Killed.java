package kr.proto14.app.demo;

/** What a killed process feels: nothing of ours may catch it. */
final class Killed extends Error {
  private static final long serialVersionUID = 1;

  Killed(String boundary) {
    super(boundary, null, false, false);
  }
}
