package kr.proto14.app.source.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kr.proto14.app.source.FaultKind;

/** Counts the causes for which rows were refused, so that a fault gives figures, not a list. */
public final class Tally {
  private final Map<String, Integer> causes = new LinkedHashMap<>();
  private FaultKind kind = FaultKind.CHANGED;

  /** Reads one row; a refusal is counted and the row left out. */
  public <T> Optional<T> read(Supplier<T> row) {
    try {
      return Optional.of(row.get());
    } catch (Unusable e) {
      count(e.kind(), e.detail());
    } catch (IllegalArgumentException e) {
      count(FaultKind.BAD_DATA, String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  /** Counts one refused row. */
  public void count(FaultKind cause, String detail) {
    if (cause == FaultKind.BAD_DATA) {
      kind = cause;
    }
    String phrase = detail.endsWith(".") ? detail.substring(0, detail.length() - 1) : detail;
    causes.merge(phrase, 1, Integer::sum);
  }

  /** Whether nothing was refused. */
  public boolean isEmpty() {
    return causes.isEmpty();
  }

  /** All refusals in one sentence; bad data where at least one row contradicts itself. */
  public Unusable refusal(String rows) {
    return new Unusable(kind, rows + " refused: " + Wording.counts(causes) + ".");
  }
}
