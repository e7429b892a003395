package kr.proto14.app.source.kspo;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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
import kr.proto14.app.source.http.Wording;
import kr.proto14.app.time.Pause;

/** Asks for one page at a time. The key leaves it only as part of a request. Not threadsafe. */
final class KspoClient {
  /** Rows asked for with one call. */
  static final int ROWS = 100;

  private static final String OPERATION =
      "/SRVC_OD_API_TB_SOSFO_MATCH_MGMT/todz_api_tb_match_mgmt_i";

  private final SiteSettings settings;
  private final ServiceKey key;
  private final Wire wire;
  private final Clock clock;
  private final Spacing spacing;
  private final RawAnswers rawAnswers;
  private final BlameByException blame;
  private final Quota quota;
  private final Repeats<Attempt> repeats;

  KspoClient(
      SiteSettings settings,
      ServiceKey key,
      Wire wire,
      Clock clock,
      Pause pause,
      RawAnswers rawAnswers) {
    this.settings = settings;
    this.key = key;
    this.wire = wire;
    this.clock = clock;
    this.spacing = new Spacing(settings.spacing(), clock, pause);
    this.rawAnswers = rawAnswers;
    this.blame = new BlameByException(settings);
    this.quota = new Quota(clock);
    this.repeats = new Repeats<>(settings, Attempt::mayPass);
  }

  /** One page of a day, from 1: data, or word that there is none. */
  FetchResult<Answer> page(LocalDate day, int number) {
    String call = Answer.call(day, number);
    return quota
        .fault(call)
        .<FetchResult<Answer>>map(FetchResult.Failed::new)
        .orElseGet(
            () ->
                repeats
                    .run(elapsed -> attempt(call, day, number, elapsed))
                    .map(last -> result(call, last))
                    .orElseGet(() -> interrupted(call)));
  }

  private Attempt attempt(String call, LocalDate day, int number, Supplier<Duration> elapsed)
      throws InterruptedException {
    spacing.await();
    Reply reply;
    try {
      Duration limit = settings.limitAfter(elapsed.get());
      reply = wire.send(request(day, number, limit), limit);
    } catch (IOException failure) {
      return new Attempt.Unanswered(blame.of(failure));
    } finally {
      spacing.ended();
    }
    Instant now = clock.instant();
    Reply clean =
        new Reply(reply.status(), reply.headers(), key.scrub(reply.body()), reply.oversize());
    String raw = rawAnswers.keep(KspoSource.NAME, call, now, clean.body());
    return new Attempt.Answered(new Answer(call, Diagnosis.of(clean), now, raw));
  }

  private HttpRequest request(LocalDate day, int number, Duration limit) {
    String query =
        Wording.of(
            "?serviceKey=%s&pageNo=%d&numOfRows=%d&resultType=json&match_ymd=%s",
            key.encoded(), number, ROWS, DateTimeFormatter.BASIC_ISO_DATE.format(day));
    return HttpRequest.newBuilder(settings.resolve(OPERATION + query))
        .timeout(limit)
        .header("Accept", "application/json")
        .GET()
        .build();
  }

  private FetchResult<Answer> result(String call, Attempt last) {
    return switch (last) {
      case Attempt.Unanswered(Silence silence) ->
          failed(
              new Fault(
                  silence.kind(),
                  KspoSource.NAME,
                  call,
                  silence.detail(),
                  null,
                  silence.notBefore()));
      case Attempt.Answered(Answer answer) ->
          answer.verdict() instanceof Verdict.Bad bad
              ? failed(fault(answer, bad))
              : new FetchResult.Fetched<>(answer);
    };
  }

  private Fault fault(Answer answer, Verdict.Bad bad) {
    return bad.kind() == FaultKind.QUOTA
        ? quota.usedUp(answer.call(), bad.detail(), answer.receivedAt(), answer.raw())
        : new Fault(bad.kind(), KspoSource.NAME, answer.call(), bad.detail(), answer.raw());
  }

  private static FetchResult<Answer> interrupted(String call) {
    return failed(
        new Fault(
            FaultKind.OUR_NETWORK,
            KspoSource.NAME,
            call,
            "The call was interrupted on our side.",
            null));
  }

  private static FetchResult<Answer> failed(Fault fault) {
    return new FetchResult.Failed<>(fault);
  }
}
