package kr.proto14.app.source.zentoto;

import java.time.Instant;
import kr.proto14.app.source.http.Silence;

/** What one attempt at a call came to. */
sealed interface Attempt {
  /** Whether another attempt may help. */
  boolean mayPass();

  /** An answer, good or bad. */
  record Answered(Verdict verdict, Instant receivedAt, String raw) implements Attempt {
    @Override
    public boolean mayPass() {
      return verdict instanceof Verdict.Bad bad && bad.mayPass();
    }
  }

  /** None. */
  record Unanswered(Silence silence) implements Attempt {
    @Override
    public boolean mayPass() {
      return silence.mayPass();
    }
  }
}
