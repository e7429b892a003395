package kr.proto14.app.source.betman;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import kr.proto14.app.source.RawAnswers;
import kr.proto14.app.source.betman.Verdict.Remedy;
import kr.proto14.app.source.http.BlameByException;
import kr.proto14.app.source.http.Reply;
import kr.proto14.app.source.http.Sightings;
import kr.proto14.app.source.http.Silence;
import kr.proto14.app.source.http.SiteSettings;
import kr.proto14.app.source.http.Spacing;
import kr.proto14.app.source.http.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Our side of the talk with the site: cookies, body form and distance, remembered between calls.
 *
 * <p>A refusal is met first with the other body form, then with a new session and both forms again.
 * Not threadsafe.
 */
final class Conversation {
  private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

  private final SiteSettings settings;
  private final Wire wire;
  private final Clock clock;
  private final Spacing spacing;
  private final RawAnswers rawAnswers;
  private final Sightings sightings;
  private final Session session;
  private final BlameByException blame;

  private BodyForm usual = BodyForm.DOUBLED;
  private boolean warm;
  private int attempts;
  private int refusals;

  Conversation(
      SiteSettings settings,
      Wire wire,
      Clock clock,
      Spacing spacing,
      RawAnswers rawAnswers,
      Sightings sightings) {
    this.settings = settings;
    this.wire = wire;
    this.clock = clock;
    this.spacing = spacing;
    this.rawAnswers = rawAnswers;
    this.sightings = sightings;
    this.session = new Session(settings);
    this.blame = new BlameByException(settings);
  }

  /** A new call begins. */
  void begin() {
    attempts = 0;
    refusals = 0;
  }

  /** Attempts made of the present call. */
  int attempts() {
    return attempts;
  }

  /**
   * Asks once.
   *
   * @param elapsed tells what the call has taken so far
   */
  Attempt attempt(Call call, Supplier<Duration> elapsed) throws InterruptedException {
    attempts++;
    if (refusals == 2) {
      session.renew();
      warm = false;
    }
    if (!warm) {
      warmUp(call, settings.limitAfter(elapsed.get()));
    }
    Duration limit = settings.limitAfter(elapsed.get());
    BodyForm form = refusals % 2 == 0 ? usual : usual.other();
    HttpRequest request = session.post(call, form, limit);
    Reply reply;
    try {
      reply = send(request, limit);
    } catch (IOException failure) {
      return new Attempt.Failed(bad(blame.of(failure)), null);
    }
    return judge(call, form, reply);
  }

  private static Verdict.Bad bad(Silence silence) {
    return new Verdict.Bad(
        silence.kind(),
        silence.detail(),
        silence.mayPass() ? Remedy.AGAIN : Remedy.NONE,
        silence.notBefore());
  }

  private Attempt judge(Call call, BodyForm form, Reply reply) {
    Instant now = clock.instant();
    String raw = rawAnswers.keep(BetmanSource.NAME, call.name(), now, reply.body());
    return switch (Diagnosis.of(reply)) {
      case Verdict.Good(var root) -> {
        learn(call, form);
        yield new Attempt.Answered(new Answer(root, now, raw));
      }
      case Verdict.Bad bad -> {
        if (bad.remedy() == Remedy.ANOTHER_WAY) {
          refusals++;
        }
        yield new Attempt.Failed(bad, raw);
      }
    };
  }

  private void learn(Call call, BodyForm form) {
    usual = form;
    sightings.met("sbm-info", form.variant(), call.name());
    if (!session.hasCookies(call)) {
      sightings.met("cookies", "not needed", call.name());
    } else if (refusals >= 2) {
      sightings.met("cookies", "renewed ones ended a refusal", call.name());
    } else {
      sightings.met("cookies", "sent", call.name());
    }
  }

  /**
   * The visit brings cookies, or not: its answer is never judged. A page that does not come is not
   * waited for again either, unless a refusal shows that the cookies are missed.
   */
  private void warmUp(Call call, Duration limit) throws InterruptedException {
    warm = true;
    try {
      send(session.visit(call, limit), limit);
    } catch (IOException failure) {
      LOG.debug("no page before {}", call.name(), failure);
    }
  }

  private Reply send(HttpRequest request, Duration limit) throws IOException, InterruptedException {
    spacing.await();
    try {
      Reply reply = wire.send(request, limit);
      session.remember(request.uri(), reply.headers());
      return reply;
    } finally {
      spacing.ended();
    }
  }
}
