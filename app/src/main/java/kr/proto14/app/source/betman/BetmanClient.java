package kr.proto14.app.source.betman;

import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.FetchResult;
import kr.proto14.app.source.RawAnswers;
import kr.proto14.app.source.betman.Verdict.Remedy;
import kr.proto14.app.source.http.Repeats;
import kr.proto14.app.source.http.Sightings;
import kr.proto14.app.source.http.SiteSettings;
import kr.proto14.app.source.http.Spacing;
import kr.proto14.app.source.http.Wire;
import kr.proto14.app.source.http.Wording;
import kr.proto14.app.time.Pause;

/** Makes calls one at a time, each with as many attempts as can help. This class is threadsafe. */
final class BetmanClient {
  private final Conversation conversation;
  private final Repeats<Attempt> repeats;
  private final ReentrantLock turn = new ReentrantLock();

  BetmanClient(
      SiteSettings settings,
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
    this.repeats = new Repeats<>(settings, BetmanClient::mayBeHelped);
  }

  /** Makes a call. It ends within the total limit and the waits for spacing. */
  FetchResult<Answer> post(Call call) {
    turn.lock();
    try {
      conversation.begin();
      return repeats
          .run(elapsed -> conversation.attempt(call, elapsed))
          .map(last -> result(call, last))
          .orElseGet(() -> interrupted(call));
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
                  raw,
                  bad.notBefore()));
    };
  }

  private static FetchResult<Answer> interrupted(Call call) {
    return new FetchResult.Failed<>(
        new Fault(
            FaultKind.OUR_NETWORK,
            BetmanSource.NAME,
            call.name(),
            "The call was interrupted on our side.",
            null));
  }

  private static boolean mayBeHelped(Attempt attempt) {
    return attempt instanceof Attempt.Failed(Verdict.Bad bad, var raw)
        && bad.remedy() != Remedy.NONE;
  }
}
