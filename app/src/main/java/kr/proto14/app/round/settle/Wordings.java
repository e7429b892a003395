package kr.proto14.app.round.settle;

import kr.proto14.app.source.Said;
import kr.proto14.engine.pool.Outcome;

/** What was said, short enough for an alarm. */
final class Wordings {
  private Wordings() {}

  static String of(Said said) {
    return switch (said) {
      case Said.Ended(Outcome outcome) -> String.valueOf(outcome.sign());
      case Said.Scored(var score) -> score.home() + ":" + score.away();
      case Said.Won(Outcome side) -> "won by " + side.sign();
      case Said.Voided(String word) -> "void (" + word + ")";
      case Said.Unclear(String text) -> "unclear (" + text + ")";
      case Said.Nothing() -> "nothing";
    };
  }
}
