package kr.proto14.app.source.http;

import java.net.URI;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.FetchResult;
import kr.proto14.app.source.Listing;
import kr.proto14.app.source.Offer;
import kr.proto14.app.source.ResultSource;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.source.RoundSource;
import kr.proto14.engine.pool.Round;
import kr.proto14.engine.pool.RoundId;

/**
 * Names the cause of a silence only after it has looked elsewhere: our network, or the site. What
 * came with an answer, however wrong, is judged by those who read it: the site, or our parser.
 */
public final class ThreeWayBlame {
  private final Elsewhere elsewhere;

  /** Blame that looks there. */
  public ThreeWayBlame(Elsewhere elsewhere) {
    this.elsewhere = elsewhere;
  }

  /**
   * The same source with its silences judged.
   *
   * @param site its base URL
   */
  public RoundSource rounds(RoundSource source, URI site) {
    return new RoundSource() {
      @Override
      public String name() {
        return source.name();
      }

      @Override
      public FetchResult<Listing> listing() {
        return judged(source.listing(), site);
      }

      @Override
      public FetchResult<RoundSnapshot> detail(RoundId id) {
        return judged(source.detail(id), site);
      }

      @Override
      public FetchResult<Offer> odds(int gmTs) {
        return judged(source.odds(gmTs), site);
      }
    };
  }

  /**
   * The same source with its silences judged.
   *
   * @param site its base URL
   */
  public ResultSource results(ResultSource source, URI site) {
    return new ResultSource() {
      @Override
      public String name() {
        return source.name();
      }

      @Override
      public FetchResult<Results> results(Round round) {
        return judged(source.results(round), site);
      }
    };
  }

  /** What came of a call, with its silence judged. */
  public <T> FetchResult<T> judged(FetchResult<T> result, URI site) {
    return result instanceof FetchResult.Failed<T>(Fault fault) && isSilence(fault)
        ? new FetchResult.Failed<>(judged(fault, site))
        : result;
  }

  private static boolean isSilence(Fault fault) {
    return fault.evidence() == null
        && switch (fault.kind()) {
          case OUR_NETWORK, SITE_DOWN, BLOCKED -> true;
          case CHANGED,
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

  private Fault judged(Fault fault, URI site) {
    boolean ours = fault.kind() == FaultKind.OUR_NETWORK;
    return switch (elsewhere.answers(site)) {
      case UNKNOWN -> fault;
      case YES -> ours ? with(fault, FaultKind.SITE_DOWN, "Other places answer. ") : fault;
      case NO ->
          ours ? fault : with(fault, FaultKind.OUR_NETWORK, "Nothing else outside answers. ");
    };
  }

  private static Fault with(Fault fault, FaultKind kind, String seen) {
    return new Fault(
        kind,
        fault.source(),
        fault.call(),
        seen + fault.detail(),
        fault.evidence(),
        fault.notBefore());
  }
}
