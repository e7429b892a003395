package kr.proto14.app.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.proto14.app.source.Claim;
import kr.proto14.app.source.Claim.Sign;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FetchResult.Failed;
import kr.proto14.app.source.FetchResult.Fetched;
import kr.proto14.app.source.ResultSource;
import kr.proto14.app.source.ResultSource.Results;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.source.RoundSource;
import kr.proto14.app.source.Said;
import kr.proto14.app.store.Store;
import kr.proto14.app.store.Tx;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.MatchState;
import kr.proto14.engine.pool.RoundId;

/** Asks the sources how the matches of a round ended, and keeps what they say. */
final class ResultDesk {
  private static final Set<Sign> OF_THE_DETAIL = EnumSet.of(Sign.STATE, Sign.LETTER);
  private static final Set<Sign> OF_THE_SELLERS_PAGE = EnumSet.of(Sign.CODE, Sign.SCORE);
  private static final Set<Sign> OF_OTHERS = EnumSet.of(Sign.RESULT);

  private final RoundSource seller;
  private final List<ResultSource> pages;
  private final Store store;

  /**
   * @param pages where results are published; the seller's own page among them bears its name
   */
  ResultDesk(RoundSource seller, List<ResultSource> pages, Store store) {
    this.seller = seller;
    this.pages = List.copyOf(pages);
    this.store = store;
  }

  /** Asks everybody. What one of them fails to tell does not keep the others from being heard. */
  void gather(RoundId id, Run run, Instant now) {
    askForDetail(id, run, now);
    Optional<RoundSnapshot> seen = store.reading(tx -> tx.rounds().latest(id));
    seen.ifPresent(known -> pages.forEach(page -> ask(page, known, run, now)));
  }

  private void askForDetail(RoundId id, Run run, Instant now) {
    String call = "detail " + id;
    switch (seller.detail(id)) {
      case Failed<RoundSnapshot>(Fault fault) -> run.failed(call, fault, now);
      case Fetched<RoundSnapshot>(RoundSnapshot snapshot) -> {
        run.succeeded(call, now);
        store.inTransaction(
            tx -> {
              tx.rounds().add(snapshot, now);
              keep(tx, id, seller.name(), OF_THE_DETAIL, claims(snapshot), snapshot, now);
              return null;
            });
      }
    }
  }

  private List<Claim> claims(RoundSnapshot snapshot) {
    List<Claim> claims = new ArrayList<>();
    for (Match match : snapshot.round().matches()) {
      if (match.state() == MatchState.VOID) {
        claims.add(claim(snapshot, match.number(), Sign.STATE, new Said.Voided("rejected")));
      }
      Said said = snapshot.results().get(match.number());
      if (said != null) {
        claims.add(claim(snapshot, match.number(), Sign.LETTER, said));
      }
    }
    return claims;
  }

  private Claim claim(RoundSnapshot snapshot, int match, Sign sign, Said said) {
    return new Claim(match, seller.name(), sign, said, snapshot.knownAt(), snapshot.raw());
  }

  private void ask(ResultSource page, RoundSnapshot seen, Run run, Instant now) {
    RoundId id = seen.round().id();
    boolean own = page.name().equals(seller.name());
    // The second source is asked by days, not by rounds: one fault of it is one alarm.
    String call = own ? "results " + id : "results";
    switch (page.results(seen.round())) {
      case Failed<Results>(Fault fault) -> {
        if (own) {
          run.failed(call, fault, now);
        } else {
          run.failedAside(call, fault, now);
        }
      }
      case Fetched<Results>(Results results) -> {
        if (results.refused().isEmpty()) {
          run.succeeded(page.name(), call, now);
        }
        results.refused().forEach(fault -> run.failed(call, fault, now));
        Set<Sign> signs = own ? OF_THE_SELLERS_PAGE : OF_OTHERS;
        boolean whole = results.refused().isEmpty();
        store.inTransaction(
            tx -> {
              keep(tx, id, page.name(), whole ? signs : Set.of(), results.claims(), seen, now);
              return null;
            });
      }
    }
  }

  /**
   * Keeps claims, and for the signs an answer tells of that a claim made before is made no more.
   *
   * @param signs what the answer tells whole; silence by any other sign means nothing
   */
  private static void keep(
      Tx tx,
      RoundId id,
      String source,
      Set<Sign> signs,
      Collection<Claim> claims,
      RoundSnapshot seen,
      Instant now) {
    Set<String> made = new HashSet<>();
    for (Claim claim : claims) {
      made.add(claim.match() + " " + claim.sign());
      tx.claims().add(id, claim, now);
    }
    for (Sign sign : signs) {
      for (Match match : seen.round().matches()) {
        int number = match.number();
        if (!made.contains(number + " " + sign)) {
          tx.claims()
              .add(
                  id,
                  new Claim(number, source, sign, new Said.Nothing(), seen.knownAt(), seen.raw()),
                  now);
        }
      }
    }
  }
}
