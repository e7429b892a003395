package kr.proto14.app.source;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;

/**
 * What came of asking the outside world: data or a fault, never an exception.
 *
 * @param <T> the data
 */
public sealed interface FetchResult<T> {
  /** Good data. */
  record Fetched<T>(T value) implements FetchResult<T> {
    public Fetched {
      requireNonNull(value, "value");
    }
  }

  /** No usable data. */
  record Failed<T>(Fault fault) implements FetchResult<T> {
    public Failed {
      requireNonNull(fault, "fault");
    }
  }

  /** Goes on with the data where there is some; a fault passes through. */
  default <R> FetchResult<R> then(Function<? super T, FetchResult<R>> next) {
    return switch (this) {
      case Fetched<T>(T value) -> next.apply(value);
      case Failed<T>(Fault fault) -> new Failed<>(fault);
    };
  }
}
