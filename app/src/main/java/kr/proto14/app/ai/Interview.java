package kr.proto14.app.ai;

import java.time.Duration;
import java.util.function.LongSupplier;
import kr.proto14.app.ai.answer.Answer;
import kr.proto14.app.ai.answer.AnswerReader;
import kr.proto14.app.ai.member.Member;
import kr.proto14.app.ai.member.Reply;
import kr.proto14.app.ai.member.Talk;
import kr.proto14.app.ai.member.Usage;
import kr.proto14.app.ai.question.Question;

/** Asks one member; an answer that breaks the contract is told what is wrong with it, once. */
final class Interview {
  private final Member member;
  private final Question question;
  private final AnswerReader reader;
  private final LongSupplier nanos;

  Interview(Member member, Question question, LongSupplier nanos) {
    this.member = member;
    this.question = question;
    this.reader = new AnswerReader(question.round(), question.asked());
    this.nanos = nanos;
  }

  Asked hold() {
    long start = nanos.getAsLong();
    Talk talk = new Talk(question.system(), question.user());
    Heard first = heard(member.reply(talk));
    if (!first.isMendable() || Thread.currentThread().isInterrupted()) {
      return asked(first.answer, 1, start, first.usage, first);
    }
    String again = question.again(FaultNote.of(first.answer));
    Heard second = heard(member.reply(talk.then(first.text, again)));
    return asked(
        first.answer.mendedBy(second.answer),
        2,
        start,
        first.usage.plus(second.usage),
        second.text.isEmpty() ? first.with(second.detail) : second);
  }

  private Asked asked(Answer answer, int attempts, long start, Usage usage, Heard last) {
    return new Asked(
        member.name(),
        member.model(),
        answer,
        attempts,
        Duration.ofNanos(nanos.getAsLong() - start),
        usage,
        last.text,
        last.detail);
  }

  /** A reply as it was understood; where nothing came there is nothing to mend. */
  private record Heard(Answer answer, Usage usage, String text, String detail, boolean isReply) {
    boolean isMendable() {
      return isReply && answer.canBeMended();
    }

    Heard with(String otherDetail) {
      return new Heard(answer, usage, text, otherDetail, isReply);
    }
  }

  private Heard heard(Reply reply) {
    return switch (reply) {
      case Reply.Text(String text, Usage usage, boolean isCut) ->
          new Heard(reader.read(text, isCut), usage, text, "", true);
      case Reply.Failed(var why, String detail, Usage usage) ->
          new Heard(Answer.absent(question.asked(), why), usage, "", detail, false);
    };
  }
}
