package kr.proto14.app.round;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.FetchResult;
import kr.proto14.app.source.FetchResult.Failed;
import kr.proto14.app.source.FetchResult.Fetched;
import kr.proto14.app.source.FixtureOdds;
import kr.proto14.app.source.ListedRound;
import kr.proto14.app.source.Listing;
import kr.proto14.app.source.Offer;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.source.RoundSource;
import kr.proto14.engine.pool.RoundId;
import org.jspecify.annotations.Nullable;

/** A source that shows what a test tells it to. */
final class ScriptedSource implements RoundSource {
  private final Map<RoundId, RoundSnapshot> shown = new HashMap<>();
  private final Map<RoundId, FaultKind> failing = new HashMap<>();
  private final List<ListedRound> listed = new ArrayList<>();
  private final List<Fault> refused = new ArrayList<>();
  private final Map<Integer, Offer> odds = new HashMap<>();
  private @Nullable FaultKind listingFails;
  private @Nullable ScriptedSource echoed;
  final List<String> calls = new ArrayList<>();

  void show(RoundSnapshot snapshot) {
    RoundId id = snapshot.round().id();
    listed.removeIf(entry -> entry.id().equals(id));
    listed.add(new ListedRound(id, snapshot.round().saleEnd()));
    shown.put(id, snapshot);
  }

  /** Shows in detail, without listing it, whatever the other one shows. */
  void agreeWith(ScriptedSource other) {
    echoed = other;
  }

  void hide(RoundId id) {
    listed.removeIf(entry -> entry.id().equals(id));
  }

  void fail(RoundId id, FaultKind kind) {
    failing.put(id, kind);
  }

  void heal() {
    failing.clear();
    listingFails = null;
    refused.clear();
  }

  void failListing(FaultKind kind) {
    listingFails = kind;
  }

  void refuseEntry(String detail) {
    refused.add(new Fault(FaultKind.BAD_DATA, "scripted", "listed entry", detail, null));
  }

  void offer(int gmTs, List<FixtureOdds> offered) {
    offer(gmTs, new Offer(offered, List.of()));
  }

  void offer(int gmTs, Offer offered) {
    odds.put(gmTs, offered);
  }

  @Override
  public String name() {
    return "scripted";
  }

  @Override
  public FetchResult<Listing> listing() {
    calls.add("listing");
    return listingFails == null
        ? new Fetched<>(new Listing(listed, List.copyOf(odds.keySet()), refused))
        : failed(listingFails);
  }

  @Override
  public FetchResult<RoundSnapshot> detail(RoundId id) {
    calls.add("detail " + id);
    FaultKind kind = failing.get(id);
    return kind == null ? new Fetched<>(seen(id)) : failed(kind);
  }

  private RoundSnapshot seen(RoundId id) {
    RoundSnapshot own = shown.get(id);
    return own == null && echoed != null ? echoed.seen(id) : requireNonNull(own);
  }

  @Override
  public FetchResult<Offer> odds(int gmTs) {
    calls.add("odds " + gmTs);
    Offer offered = odds.getOrDefault(gmTs, Offer.NONE);
    return offered.equals(Offer.NONE) ? failed(FaultKind.CHANGED) : new Fetched<>(offered);
  }

  private static <T> FetchResult<T> failed(FaultKind kind) {
    return new Failed<>(new Fault(kind, "scripted", "a call", "as the test says", "evidence"));
  }
}
