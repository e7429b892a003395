package kr.proto14.app.ai;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kr.proto14.app.ai.answer.Absence;
import kr.proto14.app.ai.member.Member;
import kr.proto14.app.ai.member.Reply;
import kr.proto14.app.ai.member.Talk;
import kr.proto14.app.ai.member.Usage;

/** A member that says what it was told to, the last again and again. */
final class FakeMember implements Member {
  private final String name;
  private final Deque<Supplier<Reply>> replies = new ArrayDeque<>();
  private final CountDownLatch letGo = new CountDownLatch(1);
  private final List<Talk> heard = Collections.synchronizedList(new ArrayList<>());

  FakeMember(String name) {
    this.name = name;
  }

  static Reply text(Object text) {
    return new Reply.Text(text.toString(), new Usage(100, 10), false);
  }

  static Reply failed(Absence why) {
    return new Reply.Failed(why, "detail of " + why);
  }

  FakeMember says(Object text) {
    return does(() -> text(text));
  }

  FakeMember fails(Absence why) {
    return does(() -> failed(why));
  }

  FakeMember does(Supplier<Reply> reply) {
    replies.add(reply);
    return this;
  }

  /** It never says anything; it ends when it is interrupted. */
  FakeMember hangs() {
    return does(
        () -> {
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          letGo.countDown();
          return failed(Absence.TIMEOUT);
        });
  }

  /** What was said to it, in order. */
  List<Talk> heard() {
    return List.copyOf(heard);
  }

  /** Whether it never began, or has been interrupted within some seconds. */
  boolean isLetGo() throws InterruptedException {
    return heard.isEmpty() || letGo.await(20, TimeUnit.SECONDS);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String model() {
    return "model of " + name;
  }

  @Override
  public Reply reply(Talk talk) {
    heard.add(talk);
    Supplier<Reply> next;
    synchronized (replies) {
      next = replies.size() > 1 ? replies.removeFirst() : replies.getFirst();
    }
    return next.get();
  }
}
