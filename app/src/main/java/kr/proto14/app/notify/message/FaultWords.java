package kr.proto14.app.notify.message;

import java.util.Map;
import kr.proto14.app.round.JobTrouble;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.engine.pool.RoundId;

/** The words for a fault: what was being done, and what came in between. */
final class FaultWords {
  private final Texts texts;
  private final Words words;
  private final Fault fault;

  FaultWords(Texts texts, Fault fault) {
    this.texts = texts;
    this.words = new Words(texts);
    this.fault = fault;
  }

  String job() {
    if (fault.source().equals(JobTrouble.SOURCE)) {
      String call = fault.call();
      return words.named("run.", call.substring(call.indexOf(' ') + 1));
    }
    return texts.text(
        "job", Map.of("source", words.named("source.", fault.source()), "call", call()));
  }

  String cause() {
    return told("cause");
  }

  String next() {
    return told("next");
  }

  /** Some calls fail in a way of their own. */
  private String told(String what) {
    String kind = "fault." + fault.kind().key() + ".";
    String call = isOurOwnLimit() ? "own" : fault.call().split(" ", 2)[0];
    return texts.find(kind + call + "." + what).orElseGet(() -> texts.text(kind + what));
  }

  /** A site that refuses has answered, and its answer is kept. */
  private boolean isOurOwnLimit() {
    return fault.kind() == FaultKind.QUOTA && fault.evidence() == null;
  }

  private String call() {
    String call = fault.call();
    int space = call.indexOf(' ');
    if (space < 0) {
      return words.named("call.", call);
    }
    return texts.text(
        "call.of",
        Map.of(
            "call", words.named("call.", call.substring(0, space)),
            "subject", subject(call.substring(space + 1))));
  }

  private String subject(String text) {
    try {
      return words.round(RoundId.parse(text));
    } catch (IllegalArgumentException noRound) {
      return Printable.of(text);
    }
  }
}
