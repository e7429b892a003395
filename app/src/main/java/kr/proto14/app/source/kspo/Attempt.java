package kr.proto14.app.source.kspo;

import kr.proto14.app.source.http.Silence;

/** What one attempt at a call came to. */
sealed interface Attempt {
  /** Whether another attempt may help. */
  boolean mayPass();

  /** An answer, good or bad. */
  record Answered(Answer answer) implements Attempt {
    @Override
    public boolean mayPass() {
      return answer.verdict() instanceof Verdict.Bad bad && bad.mayPass();
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
