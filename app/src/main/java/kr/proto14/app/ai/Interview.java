package kr.proto14.app.ai;

import java.time.Duration;
import java.util.function.LongSupplier;
import kr.proto14.app.ai.answer.Absence;
import kr.proto14.app.ai.answer.Answer;
import kr.proto14.app.ai.answer.AnswerReader;
import kr.proto14.app.ai.member.Member;
import kr.proto14.app.ai.member.Reply;
import kr.proto14.app.ai.member.Talk;
import kr.proto14.app.ai.member.Usage;
import kr.proto14.app.ai.question.Question;
import org.jspecify.annotations.Nullable;

/** Asks one member; an answer that breaks the contract is told what is wrong with it, once. */
final class Interview {
  private final Member member;
  private final Question question;
  private final AnswerReader reader;
  private final LongSupplier nanos;
  private volatile @Nullable Heard first;

  Interview(Member member, Question question, LongSupplier nanos) {
    this.member = member;
    this.question = question;
    this.reader = new AnswerReader(question.round(), question.asked());
    this.nanos = nanos;
  }

  Asked hold() {
    long start = nanos.getAsLong();
    Talk talk = new Talk(question.system(), question.user());
    Heard one = heard(member.reply(talk));
    first = one;
    if (!one.isMendable() || Thread.currentThread().isInterrupted()) {
      return asked(one, 1, took(start));
    }
    String again = question.again(FaultNote.of(one.answer));
    Heard second = heard(member.reply(talk.then(one.text, again)));
    return asked(one.then(second), 2, took(start));
  }

  /**
   * What came of it where it is not waited for any longer: what was good the first time stays.
   *
   * @param took until then
   */
  Asked brokenOff(Absence why, String detail, Duration took) {
    Heard silence =
        new Heard(Answer.absent(question.asked(), why), Usage.NONE, false, "", detail, false);
    Heard one = first;
    if (one == null) {
      return asked(silence, 1, took);
    }
    return one.isMendable() ? asked(one.then(silence), 2, took) : asked(one, 1, took);
  }

  private Duration took(long start) {
    return Duration.ofNanos(nanos.getAsLong() - start);
  }

  private Asked asked(Heard last, int attempts, Duration took) {
    return new Asked(
        member.name(),
        member.model(),
        last.answer,
        attempts,
        took,
        last.usage,
        last.isCounted,
        last.text,
        last.detail);
  }

  /** A reply as it was understood; where nothing came there is nothing to mend. */
  private record Heard(
      Answer answer, Usage usage, boolean isCounted, String text, String detail, boolean isReply) {
    boolean isMendable() {
      return isReply && answer.canBeMended();
    }

    /** Both as one. */
    Heard then(Heard second) {
      boolean isSilent = second.text.isEmpty();
      return new Heard(
          answer.mendedBy(second.answer),
          usage.plus(second.usage),
          isCounted && second.isCounted,
          isSilent ? text : second.text,
          second.detail,
          isReply);
    }
  }

  private Heard heard(Reply reply) {
    return switch (reply) {
      case Reply.Text(String text, Usage usage, boolean isCut) ->
          new Heard(reader.read(text, isCut), usage, isCounted(usage), text, "", true);
      case Reply.Failed(var why, String detail, Usage usage, boolean isCounted) ->
          new Heard(Answer.absent(question.asked(), why), usage, isCounted, "", detail, false);
    };
  }

  /** Whoever wrote something has counted it, or does not tell. */
  private static boolean isCounted(Usage usage) {
    return !usage.equals(Usage.NONE);
  }
}
