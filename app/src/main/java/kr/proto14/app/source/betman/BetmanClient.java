package kr.proto14.app.source.betman;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.RetryPolicyBuilder;
import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.FetchResult;
import kr.proto14.app.source.RawAnswers;
import kr.proto14.app.source.betman.Verdict.Remedy;
import kr.proto14.app.time.Pause;

/** Makes calls one at a time, each with as many attempts as can help. This class is threadsafe. */
final class BetmanClient {
  private final Conversation conversation;
  private final RetryPolicy<Attempt> retries;
  private final ReentrantLock turn = new ReentrantLock();

  BetmanClient(
      BetmanSettings settings,
      Wire wire,
      Clock clock,
      Pause pause,
      RawAnswers rawAnswers,
      Sightings sightings) {
    this.conversation =
        new Conversation(
            settings,
            wire,
            clock,
            new Spacing(settings.spacing(), clock, pause),
            rawAnswers,
            sightings);
    this.retries = retries(settings);
  }

  /** Makes a call. It ends within the total limit and the waits for spacing. */
  FetchResult<Answer> post(Call call) {
    turn.lock();
    try {
      conversation.begin();
      return result(
          call,
          Failsafe.with(retries)
              .get(context -> conversation.attempt(call, context::getElapsedTime)));
    } catch (FailsafeException e) {
      if (e.getCause() instanceof InterruptedException) {
        return interrupted(call);
      }
      throw e;
    } finally {
      turn.unlock();
    }
  }

  private FetchResult<Answer> result(Call call, Attempt last) {
    return switch (last) {
      case Attempt.Answered(Answer answer) -> new FetchResult.Fetched<>(answer);
      case Attempt.Failed(Verdict.Bad bad, var raw) ->
          new FetchResult.Failed<>(
              new Fault(
                  bad.kind(),
                  BetmanSource.NAME,
                  call.name(),
                  Wording.of("%s Attempts: %d.", bad.detail(), conversation.attempts()),
                  raw));
    };
  }

  private static FetchResult<Answer> interrupted(Call call) {
    Thread.currentThread().interrupt();
    return new FetchResult.Failed<>(
        new Fault(
            FaultKind.OUR_NETWORK,
            BetmanSource.NAME,
            call.name(),
            "The call was interrupted on our side.",
            null));
  }

  private static RetryPolicy<Attempt> retries(BetmanSettings settings) {
    RetryPolicyBuilder<Attempt> policy =
        RetryPolicy.<Attempt>builder()
            .handleResultIf(BetmanClient::mayBeHelped)
            .handleIf((Throwable failure) -> false)
            .withMaxAttempts(settings.attempts())
            .withMaxDuration(settings.totalLimit());
    if (settings.backOff().isPositive()) {
      policy.withBackoff(settings.backOff(), settings.backOffCap()).withJitter(settings.jitter());
    }
    return policy.build();
  }

  private static boolean mayBeHelped(Attempt attempt) {
    return attempt instanceof Attempt.Failed(Verdict.Bad bad, var raw)
        && bad.remedy() != Remedy.NONE;
  }
}
