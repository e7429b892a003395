package kr.proto14.app.source.zentoto;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.FetchResult;
import kr.proto14.app.source.RawAnswers;
import kr.proto14.app.source.http.BlameByException;
import kr.proto14.app.source.http.Repeats;
import kr.proto14.app.source.http.Reply;
import kr.proto14.app.source.http.Silence;
import kr.proto14.app.source.http.SiteSettings;
import kr.proto14.app.source.http.Spacing;
import kr.proto14.app.source.http.Wire;
import kr.proto14.app.time.Pause;
import org.jspecify.annotations.Nullable;

/** Asks for one page at a time. Not threadsafe. */
final class ZentotoClient {
  private final SiteSettings settings;
  private final Wire wire;
  private final Clock clock;
  private final Spacing spacing;
  private final RawAnswers rawAnswers;
  private final BlameByException blame;
  private final Repeats<Attempt> repeats;

  ZentotoClient(SiteSettings settings, Wire wire, Clock clock, Pause pause, RawAnswers rawAnswers) {
    this.settings = settings;
    this.wire = wire;
    this.clock = clock;
    this.spacing = new Spacing(settings.spacing(), clock, pause);
    this.rawAnswers = rawAnswers;
    this.blame = new BlameByException(settings);
    this.repeats = new Repeats<>(settings, Attempt::mayPass);
  }

  /**
   * One page.
   *
   * @param call what it is called in faults and beside the raw answer
   * @param path from the root of the site, with its query
   */
  FetchResult<Answer> page(String call, String path) {
    return repeats
        .run(elapsed -> attempt(call, path, elapsed))
        .map(last -> result(call, last))
        .orElseGet(
            () ->
                failed(call, FaultKind.OUR_NETWORK, "The call was interrupted on our side.", null));
  }

  private Attempt attempt(String call, String path, Supplier<Duration> elapsed)
      throws InterruptedException {
    spacing.await();
    Reply reply;
    try {
      Duration limit = settings.limitAfter(elapsed.get());
      reply = wire.send(request(path, limit), limit);
    } catch (IOException failure) {
      return new Attempt.Unanswered(blame.of(failure));
    } finally {
      spacing.ended();
    }
    Instant now = clock.instant();
    String raw = rawAnswers.keep(ZentotoSource.NAME, call, now, reply.body());
    return new Attempt.Answered(Diagnosis.of(reply), now, raw);
  }

  private HttpRequest request(String path, Duration limit) {
    return HttpRequest.newBuilder(settings.resolve(path))
        .timeout(limit)
        .header("User-Agent", "Mozilla/5.0")
        .header("Accept", "text/html")
        .header("Accept-Encoding", "gzip")
        .header("Accept-Language", "ko-KR,ko;q=0.9")
        .GET()
        .build();
  }

  private static FetchResult<Answer> result(String call, Attempt last) {
    return switch (last) {
      case Attempt.Unanswered(Silence silence) ->
          new FetchResult.Failed<>(
              new Fault(
                  silence.kind(),
                  ZentotoSource.NAME,
                  call,
                  silence.detail(),
                  null,
                  silence.notBefore()));
      case Attempt.Answered(Verdict.Bad bad, var _, String raw) ->
          failed(call, bad.kind(), bad.detail(), raw);
      case Attempt.Answered(Verdict.Good(var page), Instant at, String raw) ->
          new FetchResult.Fetched<>(new Answer(page, at, raw));
    };
  }

  private static FetchResult<Answer> failed(
      String call, FaultKind kind, String detail, @Nullable String raw) {
    return new FetchResult.Failed<>(new Fault(kind, ZentotoSource.NAME, call, detail, raw));
  }
}
