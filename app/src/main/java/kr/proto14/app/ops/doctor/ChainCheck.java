package kr.proto14.app.ops.doctor;

import java.util.List;
import java.util.Map;
import kr.proto14.app.store.Chain;
import kr.proto14.app.store.Chain.Verdict;
import kr.proto14.app.store.Inspection;

/** The chain of seals. */
final class ChainCheck implements Check {
  private final Records records;

  ChainCheck(Records records) {
    this.records = records;
  }

  @Override
  public String name() {
    return "chain";
  }

  @Override
  public List<Finding> look() {
    return records.readable().map(ChainCheck::walked).stream().toList();
  }

  private static Finding walked(Inspection database) {
    Verdict verdict = database.reading(tx -> new Chain(tx).verify());
    return verdict
        .broken()
        .map(
            broken ->
                Finding.error("chain.broken", Map.of("seq", broken.seq(), "cause", broken.cause())))
        .orElseGet(() -> Finding.ok("chain.whole", Map.of("count", verdict.links())));
  }
}
