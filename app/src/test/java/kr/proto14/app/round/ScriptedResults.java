package kr.proto14.app.round;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.source.Claim;
import kr.proto14.app.source.Claim.Sign;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.FetchResult;
import kr.proto14.app.source.FetchResult.Failed;
import kr.proto14.app.source.FetchResult.Fetched;
import kr.proto14.app.source.ResultSource;
import kr.proto14.app.source.Said;
import kr.proto14.engine.pool.Round;
import kr.proto14.engine.pool.RoundId;

/** A page of results that shows what a test tells it to. */
final class ScriptedResults implements ResultSource {
  private final String name;
  private final Map<RoundId, List<Claim>> shown = new HashMap<>();
  private final List<Fault> refused = new ArrayList<>();
  private Optional<FaultKind> failing = Optional.empty();
  final List<RoundId> asked = new ArrayList<>();

  ScriptedResults(String name) {
    this.name = name;
  }

  void show(RoundId id, int match, Sign sign, Said said) {
    List<Claim> claims = shown.computeIfAbsent(id, _ -> new ArrayList<>());
    claims.removeIf(claim -> claim.match() == match && claim.sign() == sign);
    claims.add(new Claim(match, name, sign, said, LifeBench.NOW, "page-" + name));
  }

  void withdraw(RoundId id, int match) {
    shown.getOrDefault(id, new ArrayList<>()).removeIf(claim -> claim.match() == match);
  }

  void refuse(String detail) {
    refused.add(new Fault(FaultKind.BAD_DATA, name, "results", detail, "page-" + name));
  }

  void fail(FaultKind kind) {
    failing = Optional.of(kind);
  }

  void heal() {
    failing = Optional.empty();
    refused.clear();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public FetchResult<Results> results(Round round) {
    asked.add(round.id());
    if (failing.isPresent()) {
      return new Failed<>(new Fault(failing.get(), name, "results", "as the test says", null));
    }
    return new Fetched<>(new Results(shown.getOrDefault(round.id(), List.of()), refused));
  }
}
