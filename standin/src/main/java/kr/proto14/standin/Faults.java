package kr.proto14.standin;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a stand-in is to do wrong, switchable while it runs. Faults are used in the order in which
 * they were switched on, one a call. This class is thread-safe.
 *
 * @param <E> the endpoints that a fault can be confined to
 * @param <F> the faults
 */
public final class Faults<E, F> {
  private final List<Plan<E, F>> plans = new ArrayList<>();

  Faults() {}

  /** Switches a fault on for all calls until cleared. */
  public void always(F fault) {
    add(Optional.empty(), fault, Integer.MAX_VALUE);
  }

  /** Switches a fault on for one endpoint until cleared. */
  public void always(E endpoint, F fault) {
    add(Optional.of(endpoint), fault, Integer.MAX_VALUE);
  }

  /** Switches a fault on for the next {@code calls} calls that it can concern. */
  public void next(int calls, F fault) {
    add(Optional.empty(), fault, calls);
  }

  /** Switches a fault on for the next {@code calls} calls of one endpoint. */
  public void next(int calls, E endpoint, F fault) {
    add(Optional.of(endpoint), fault, calls);
  }

  /** Switches every fault off. */
  public synchronized void clear() {
    plans.clear();
  }

  /**
   * The fault for this call, used up by one call.
   *
   * @param everyday whether faults for all calls concern this endpoint too
   * @param concerns whether a fault can be shown in the answer at all
   */
  synchronized Optional<F> take(E endpoint, boolean everyday, Predicate<F> concerns) {
    for (Plan<E, F> plan : plans) {
      if (plan.endpoint.map(endpoint::equals).orElse(everyday) && concerns.test(plan.fault)) {
        plan.left--;
        plans.removeIf(used -> used.left == 0);
        return Optional.of(plan.fault);
      }
    }
    return Optional.empty();
  }

  private synchronized void add(Optional<E> endpoint, F fault, int calls) {
    if (calls < 1) {
      throw new IllegalArgumentException("a fault is for one call at least");
    }
    plans.add(new Plan<>(endpoint, requireNonNull(fault, "fault"), calls));
  }

  private static final class Plan<E, F> {
    private final Optional<E> endpoint;
    private final F fault;
    private int left;

    private Plan(Optional<E> endpoint, F fault, int left) {
      this.endpoint = endpoint;
      this.fault = fault;
      this.left = left;
    }
  }
}
