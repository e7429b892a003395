package kr.proto14.app.ai;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
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
import kr.proto14.app.ai.answer.Answer;
import kr.proto14.app.ai.member.Member;
import kr.proto14.app.ai.member.Usage;
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
  public void ask(
      Question question, Duration left, List<Member> members, Consumer<Asked> heard) {
    CompletionService<Asked> interviews = new ExecutorCompletionService<>(threads);
    Map<Future<Asked>, Member> open = new LinkedHashMap<>();
    long start = nanos.getAsLong();
    try {
      for (Member member : members) {
        open.put(interviews.submit(new Interview(member, question, nanos)::hold), member);
      }
      listen(question, interviews, open, start, longest(left), heard);
    } finally {
      open.keySet().forEach(interview -> interview.cancel(true));
    }
  }

  private Duration longest(Duration left) {
    return left.compareTo(limits.longest()) < 0 ? left : limits.longest();
  }

  private void listen(
      Question question,
      CompletionService<Asked> interviews,
      Map<Future<Asked>, Member> open,
      long start,
      Duration longest,
      Consumer<Asked> heard) {
    long until = longest.toNanos();
    int answered = 0;
    boolean isInterrupted = false;
    while (!open.isEmpty() && !isInterrupted) {
      Future<Asked> done;
      try {
        done = interviews.poll(Math.max(0, until - since(start)), TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        isInterrupted = true;
        continue;
      }
      if (done == null) {
        break;
      }
      Member member = requireNonNull(open.remove(done), "an interview of ours");
      Asked asked = result(done, member, question, start);
      heard.accept(asked);
      answered += asked.answer().takesPart() ? 1 : 0;
      if (answered == limits.quorum()) {
        until = Math.min(until, since(start) + limits.grace().toNanos());
      }
    }
    Absence why = answered >= limits.quorum() ? Absence.LATE : Absence.TIMEOUT;
    open.values().forEach(member -> heard.accept(absent(member, question, why, start, "")));
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private Asked result(Future<Asked> done, Member member, Question question, long start) {
    try {
      return done.get();
    } catch (ExecutionException e) {
      String detail = "our own code failed: " + e.getCause();
      return absent(member, question, Absence.FAILED, start, detail);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return absent(member, question, Absence.LATE, start, "");
    }
  }

  private Asked absent(
      Member member, Question question, Absence why, long start, String detail) {
    return new Asked(
        member.name(),
        member.model(),
        Answer.absent(question.asked(), why),
        1,
        Duration.ofNanos(since(start)),
        Usage.NONE,
        "",
        detail);
  }

  /** Such a clock may run over: only differences of its values can be compared. */
  private long since(long start) {
    return nanos.getAsLong() - start;
  }
}
