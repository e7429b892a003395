package kr.proto14.app.source.kspo;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import kr.proto14.app.Secret;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FetchResult;
import kr.proto14.app.source.RawAnswers;
import kr.proto14.app.source.Variants;
import kr.proto14.app.source.http.Sightings;
import kr.proto14.app.source.http.SiteSettings;
import kr.proto14.app.source.http.Unusable;
import kr.proto14.app.source.http.Wire;
import kr.proto14.app.time.Pause;

/**
 * The matches on sale as KSPO publishes them at data.go.kr, day by day. It knows no rounds: its
 * answers serve to compare results and names. Every answer is kept, without the key, before it is
 * judged. This class is threadsafe: calls are made one at a time.
 */
public final class KspoSource {
  /** The source's name in records and messages. */
  public static final String NAME = "kspo";

  private final KspoClient client;
  private final Sightings sightings;
  private final ReentrantLock turn = new ReentrantLock();

  /**
   * A source that remembers until when its quota is used up.
   *
   * @param settings manners towards the portal; their base is what comes before the operation's
   *     path, such as {@code https://apis.data.go.kr/B551014}
   * @param key the service key, as issued decoded or encoded
   * @param http any client that follows no redirects
   * @param clock the time of answers, and the measure of the spacing between requests
   * @param pause how the spacing is waited for
   */
  public KspoSource(
      SiteSettings settings,
      Secret key,
      HttpClient http,
      Clock clock,
      Pause pause,
      RawAnswers rawAnswers,
      Variants variants) {
    this(settings, key, new Wire(http), clock, pause, rawAnswers, variants);
  }

  /**
   * A source whose requests go over a given wire.
   *
   * @param wire follows no redirects; it may count and refuse
   */
  public KspoSource(
      SiteSettings settings,
      Secret key,
      Wire wire,
      Clock clock,
      Pause pause,
      RawAnswers rawAnswers,
      Variants variants) {
    this.sightings = new Sightings(NAME, variants, clock);
    this.client = new KspoClient(settings, ServiceKey.of(key), wire, clock, pause, rawAnswers);
  }

  /**
   * All matches of one day in Korea, in the order listed, each once.
   *
   * <p>A fault of the kind {@code QUOTA} says by {@link Fault#notBefore} until when no request will
   * be made; the source answers with the same fault, unasked, until then.
   */
  public FetchResult<List<KspoMatch>> day(LocalDate day) {
    turn.lock();
    try {
      return read(day);
    } finally {
      turn.unlock();
    }
  }

  private FetchResult<List<KspoMatch>> read(LocalDate day) {
    var reader = new DayReader(day, sightings);
    for (int number = 1; ; number++) {
      switch (client.page(day, number)) {
        case FetchResult.Failed<Answer>(Fault fault) -> {
          return new FetchResult.Failed<>(fault);
        }
        case FetchResult.Fetched<Answer>(Answer answer) -> {
          try {
            if (!reader.add(number, answer)) {
              return new FetchResult.Fetched<>(reader.matches());
            }
          } catch (Unusable e) {
            return new FetchResult.Failed<>(
                new Fault(e.kind(), NAME, answer.call(), e.detail(), answer.raw()));
          }
        }
      }
    }
  }
}
