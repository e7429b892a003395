package kr.proto14.app.source.betman;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.FetchResult;
import kr.proto14.app.source.Listing;
import kr.proto14.app.source.Offer;
import kr.proto14.app.source.RawAnswers;
import kr.proto14.app.source.ResultSource;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.source.RoundSource;
import kr.proto14.app.source.Variants;
import kr.proto14.app.source.http.Sightings;
import kr.proto14.app.source.http.SiteSettings;
import kr.proto14.app.source.http.Unusable;
import kr.proto14.app.source.http.Wire;
import kr.proto14.app.time.Pause;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Round;
import kr.proto14.engine.pool.RoundId;

/**
 * Betman, read without an account. Every answer is kept before it is judged, and every fault refers
 * to the answer that shows it. This class is threadsafe: calls are made one at a time.
 */
public final class BetmanSource implements RoundSource, ResultSource {
  /** The source's name in records and messages. */
  public static final String NAME = "betman";

  /** How many rounds a page of a closed list has. */
  public static final int PAGE = 100;

  private final BetmanClient client;
  private final Sightings sightings;

  /**
   * A source that keeps its own cookies and limits.
   *
   * @param http any client; one made by {@link SiteSettings#newHttpClient} keeps the connect limit
   * @param clock the time of answers, and the measure of the spacing between requests
   * @param pause how the spacing is waited for
   */
  public BetmanSource(
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
  public BetmanSource(
      SiteSettings settings,
      Wire wire,
      Clock clock,
      Pause pause,
      RawAnswers rawAnswers,
      Variants variants) {
    this.sightings = new Sightings(NAME, variants, clock);
    this.client = new BetmanClient(settings, wire, clock, pause, rawAnswers, sightings);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public FetchResult<Listing> listing() {
    return either(
        "list",
        () -> read(Call.list(), answer -> ListReader.read(Call.list(), answer)),
        () -> read(Call.cachedList(), answer -> ListReader.read(Call.cachedList(), answer)));
  }

  @Override
  public FetchResult<RoundSnapshot> detail(RoundId id) {
    DetailReader reader = new DetailReader(sightings);
    return either(
        "detail",
        () -> read(Call.detail(id), answer -> reader.read(id, answer)),
        () -> read(Call.gameInfo(id), answer -> reader.read(id, answer)));
  }

  @Override
  public FetchResult<Offer> odds(int gmTs) {
    return read(Call.odds(gmTs), answer -> new OddsReader(sightings).read(gmTs, answer));
  }

  @Override
  public FetchResult<Results> results(Round round) {
    return results(round.id()).then(page -> new FetchResult.Fetched<>(PoolClaims.of(round, page)));
  }

  /** The result page of a round; without matches while it is not settled. */
  public FetchResult<PoolResults> results(RoundId id) {
    return read(Call.results(id), answer -> new ResultReader(sightings).read(id, answer));
  }

  /** The results of a round of 프로토 승부식 (G101), every kind of bet. */
  public FetchResult<List<FixtureResult>> fixtureResults(int gmTs) {
    return read(Call.fixtureResults(gmTs), answer -> FixtureResultReader.read(gmTs, answer));
  }

  /** Every bet of soccer and basketball in a round of 프로토 승부식 (G101), past or on sale. */
  public FetchResult<FixtureBets> fixtures(int gmTs) {
    return read(Call.odds(gmTs), answer -> FixtureBetReader.read(gmTs, answer));
  }

  /**
   * A page of the closed rounds of 프로토 승부식 (G101), at most 100 in the site's order.
   *
   * @param start how many rounds to leave out from the start of the list, a multiple of 100
   */
  public FetchResult<ClosedFixtureRounds> closedFixtures(int start) {
    Call call = Call.closedFixtures(start, PAGE);
    return read(call, ClosedFixtureReader::read);
  }

  /** The rounds of our pools whose results are published. */
  public FetchResult<List<RoundId>> published() {
    return read(Call.published(), PublishedReader::read);
  }

  /** The rounds of a pool in one month, coming ones included, as far as the first page tells. */
  public FetchResult<ScheduledRounds> schedule(Pool pool, YearMonth month) {
    Call call = Call.schedule(pool, month);
    return read(call, answer -> new ScheduleReader(sightings).read(pool, call, answer));
  }

  /**
   * The closed rounds of a pool in the site's order, page after page.
   *
   * @param atMost how many are wanted, 1 or more; whole pages of 100 are read
   */
  public FetchResult<ScheduledRounds> closed(Pool pool, int atMost) {
    Map<RoundId, ScheduledRound> rounds = new LinkedHashMap<>();
    List<Fault> refused = new ArrayList<>();
    long total = Long.MAX_VALUE;
    for (int start = 0; start < Math.min(total, atMost); start += PAGE) {
      switch (closedPage(pool, start)) {
        case FetchResult.Failed<ScheduledRounds> failed -> {
          return failed;
        }
        case FetchResult.Fetched<ScheduledRounds>(ScheduledRounds page) -> {
          int before = rounds.size();
          page.rounds().forEach(round -> rounds.putIfAbsent(round.id(), round));
          refused.addAll(page.refused());
          // A page that brings nothing new ends the list, whatever total the site tells.
          total = rounds.size() == before ? rounds.size() : page.total();
        }
      }
    }
    return new FetchResult.Fetched<>(
        new ScheduledRounds(
            rounds.values().stream().limit(atMost).toList(),
            Math.max(total, rounds.size()),
            refused));
  }

  private FetchResult<ScheduledRounds> closedPage(Pool pool, int start) {
    Call call = Call.closed(pool, start / PAGE + 1, start, PAGE);
    return read(call, answer -> new ScheduleReader(sightings).read(pool, call, answer));
  }

  private <T> FetchResult<T> read(Call call, Function<Answer, T> reader) {
    return client
        .post(call)
        .then(
            answer -> {
              try {
                return new FetchResult.Fetched<>(reader.apply(answer));
              } catch (Unusable e) {
                return failed(e.kind(), call, e.detail(), answer);
              } catch (IllegalArgumentException e) {
                return failed(FaultKind.BAD_DATA, call, "Contradiction: " + e.getMessage(), answer);
              }
            });
  }

  private static <T> FetchResult<T> failed(
      FaultKind kind, Call call, String detail, Answer answer) {
    return new FetchResult.Failed<>(new Fault(kind, NAME, call.name(), detail, answer.raw()));
  }

  /** Goes the second way where the first one is answered, but refused or in an unknown form. */
  private <T> FetchResult<T> either(
      String what, Supplier<FetchResult<T>> first, Supplier<FetchResult<T>> second) {
    FetchResult<T> result = first.get();
    if (result instanceof FetchResult.Failed<T>(Fault fault) && worthAnotherWay(fault)) {
      FetchResult<T> other = second.get();
      if (other instanceof FetchResult.Fetched<T>) {
        sightings.met(what, "by its second address", fault.detail());
        return other;
      }
    }
    return result;
  }

  private static boolean worthAnotherWay(Fault fault) {
    boolean answered = fault.evidence() != null;
    return answered
        && switch (fault.kind()) {
          case BLOCKED, CHANGED, SITE_DOWN -> true;
          case OUR_NETWORK,
              MAINTENANCE,
              BAD_DATA,
              INTERNAL,
              QUOTA,
              CONFIGURATION,
              TIME_LIMIT,
              DATABASE ->
              false;
        };
  }
}
