package kr.proto14.app.source.zentoto;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FetchResult;
import kr.proto14.app.source.FetchResult.Failed;
import kr.proto14.app.source.FetchResult.Fetched;
import kr.proto14.app.source.ListedRound;
import kr.proto14.app.source.Listing;
import kr.proto14.app.source.Offer;
import kr.proto14.app.source.RawAnswers;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.source.RoundSource;
import kr.proto14.app.source.Variants;
import kr.proto14.app.source.http.Sightings;
import kr.proto14.app.source.http.SiteSettings;
import kr.proto14.app.source.http.Unusable;
import kr.proto14.app.source.http.Wire;
import kr.proto14.app.source.http.Wording;
import kr.proto14.app.source.zentoto.OptionReader.Options;
import kr.proto14.app.time.Pause;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;

/**
 * Zentoto's pages: names and shares of votes, no ids, no times, no money. Every answer is kept
 * before it is judged. This class is threadsafe: calls are made one at a time.
 */
public final class ZentotoSource implements RoundSource {
  /** The source's name in records and messages. */
  public static final String NAME = "zentoto";

  private final ZentotoClient client;
  private final Sightings sightings;
  private final Clock clock;
  private final ReentrantLock turn = new ReentrantLock();

  /**
   * A source that follows no redirects and keeps no cookies.
   *
   * @param settings manners, {@link #brief} ones as a rule
   * @param http any client that follows no redirects
   * @param clock the time of answers, and the measure of the spacing between requests
   * @param pause how the spacing is waited for
   */
  public ZentotoSource(
      SiteSettings settings,
      HttpClient http,
      Clock clock,
      Pause pause,
      RawAnswers rawAnswers,
      Variants variants) {
    this(settings, new Wire(http), clock, pause, rawAnswers, variants);
  }

  /**
   * A source whose requests go over a given wire.
   *
   * @param wire follows no redirects; it may count and refuse
   */
  public ZentotoSource(
      SiteSettings settings,
      Wire wire,
      Clock clock,
      Pause pause,
      RawAnswers rawAnswers,
      Variants variants) {
    this.sightings = new Sightings(NAME, variants, clock);
    this.client = new ZentotoClient(settings, wire, clock, pause, rawAnswers);
    this.clock = clock;
  }

  /** Manners with short limits: what can be done without must not hold up a prediction. */
  public static SiteSettings brief(SiteSettings polite) {
    return polite.limited(Duration.ofSeconds(5), Duration.ofSeconds(8), Duration.ofSeconds(15));
  }

  @Override
  public String name() {
    return NAME;
  }

  /**
   * The newest round each pool's page offers, which may be closed: closed rounds stay there. Its
   * sale is assumed to end with the sales hours. A pool whose page is unusable is among the
   * refused.
   */
  @Override
  public FetchResult<Listing> listing() {
    List<ListedRound> rounds = new ArrayList<>();
    List<Fault> refused = new ArrayList<>();
    for (Pool pool : Pool.values()) {
      switch (newest(pool)) {
        case Failed<RoundId>(Fault fault) -> refused.add(fault);
        case Fetched<RoundId>(RoundId id) ->
            rounds.add(new ListedRound(id, SalesHours.nextEnd(clock.instant())));
      }
    }
    return rounds.isEmpty()
        ? new Failed<>(refused.getFirst())
        : new Fetched<>(new Listing(rounds, List.of(), refused));
  }

  private FetchResult<RoundId> newest(Pool pool) {
    return read(
        "rounds " + pool.key(),
        path(pool),
        answer -> OptionReader.read(pool, answer.page()).newest());
  }

  /** One round, provisional in all that the page does not tell. */
  @Override
  public FetchResult<RoundSnapshot> detail(RoundId id) {
    return read(
        "detail " + id,
        path(id.pool()) + "?round=" + Wording.of("%06d", id.gmTs()),
        answer -> snapshot(id, answer));
  }

  private RoundSnapshot snapshot(RoundId id, Answer answer) {
    Options options = OptionReader.read(id.pool(), answer.page());
    if (!options.offered().contains(id)) {
      throw Unusable.badData("The page does not offer the round yet.");
    }
    if (!options.shown().equals(id)) {
      throw Unusable.badData("The page shows another round than the one asked for.");
    }
    RoundSnapshot snapshot =
        SnapshotMaker.make(id, PageReader.read(answer.page()), answer.receivedAt(), answer.raw());
    sightings.met("matches", "read", id + " with votes in " + snapshot.votes().size());
    return snapshot;
  }

  /** It has none. */
  @Override
  public FetchResult<Offer> odds(int gmTs) {
    return new Fetched<>(Offer.NONE);
  }

  private <T> FetchResult<T> read(String call, String path, Function<Answer, T> reader) {
    turn.lock();
    try {
      return client.page(call, path).then(answer -> judged(call, answer, reader));
    } finally {
      turn.unlock();
    }
  }

  private static <T> FetchResult<T> judged(String call, Answer answer, Function<Answer, T> reader) {
    try {
      return new Fetched<>(reader.apply(answer));
    } catch (Unusable e) {
      return new Failed<>(new Fault(e.kind(), NAME, call, e.detail(), answer.raw()));
    }
  }

  private static String path(Pool pool) {
    return "/toto/" + pool.key();
  }
}
