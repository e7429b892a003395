package kr.proto14.app.ai;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import kr.proto14.app.ai.answer.Absence;
import kr.proto14.app.ai.member.Member;
import kr.proto14.app.ai.question.Question;

/**
 * Asks members at the same time, and waits as long as the slowest needs, but no longer than the
 * limits. Whoever has not answered by then is absent.
 */
public final class Panel {
  private final PanelLimits limits;
  private final ExecutorService threads;
  private final LongSupplier nanos;

  /**
   * @param threads one for each member asked
   * @param nanos a clock that only moves forward
   */
  public Panel(PanelLimits limits, ExecutorService threads, LongSupplier nanos) {
    this.limits = requireNonNull(limits, "limits");
    this.threads = requireNonNull(threads, "threads");
    this.nanos = requireNonNull(nanos, "nanos");
  }

  /** The longest a round waits for all of it. */
  Duration longest() {
    return limits.longest();
  }

  /** Asks within the limits. */
  public void ask(Question question, List<Member> members, Consumer<Asked> heard) {
    ask(question, limits.longest(), members, heard);
  }

  /**
   * Asks.
   *
   * @param left no longer than this, whatever the limits allow
   * @param heard told of each member on the caller's thread as soon as it has answered, and at last
   *     of those that have not
   */
  public void ask(Question question, Duration left, List<Member> members, Consumer<Asked> heard) {
    CompletionService<Asked> interviews = new ExecutorCompletionService<>(threads);
    Map<String, Interview> open = new LinkedHashMap<>();
    List<Future<Asked>> all = new ArrayList<>();
    long start = nanos.getAsLong();
    try {
      for (Member member : members) {
        Interview interview = new Interview(member, question, nanos);
        all.add(interviews.submit(() -> held(interview, start)));
        open.put(member.name(), interview);
      }
      listen(interviews, open, start, longest(left), heard);
    } finally {
      all.forEach(interview -> interview.cancel(true));
    }
  }

  private Asked held(Interview interview, long start) {
    try {
      return interview.hold();
    } catch (RuntimeException | Error e) {
      return interview.brokenOff(Absence.FAILED, "our own code failed: " + e, took(start));
    }
  }

  private Duration longest(Duration left) {
    return left.compareTo(limits.longest()) < 0 ? left : limits.longest();
  }

  private void listen(
      CompletionService<Asked> interviews,
      Map<String, Interview> open,
      long start,
      Duration longest,
      Consumer<Asked> heard) {
    long until = longest.toNanos();
    int answered = 0;
    boolean isInterrupted = false;
    while (!open.isEmpty()) {
      Asked asked;
      try {
        Future<Asked> done =
            interviews.poll(Math.max(0, until - since(start)), TimeUnit.NANOSECONDS);
        if (done == null) {
          break;
        }
        asked = done.get();
      } catch (InterruptedException e) {
        isInterrupted = true;
        break;
      } catch (ExecutionException e) {
        throw new IllegalStateException("an interview failed with an error", e);
      }
      open.remove(asked.member());
      heard.accept(asked);
      answered += asked.answer().takesPart() ? 1 : 0;
      if (answered == limits.quorum()) {
        until = Math.min(until, since(start) + limits.grace().toNanos());
      }
    }
    Absence why = answered >= limits.quorum() ? Absence.LATE : Absence.TIMEOUT;
    open.values().forEach(interview -> heard.accept(interview.brokenOff(why, "", took(start))));
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration took(long start) {
    return Duration.ofNanos(since(start));
  }

  /** Such a clock may run over: only differences of its values can be compared. */
  private long since(long start) {
    return nanos.getAsLong() - start;
  }
}
