package kr.proto14.app.ai;

import static java.util.Objects.requireNonNull;

import kr.proto14.app.ai.member.Member;
import kr.proto14.app.ai.member.Usage;
import kr.proto14.app.ai.question.Question;

/**
 * A member of the panel and what it costs.
 *
 * @param longest the most tokens it may write to one question
 */
public record Seat(Member member, Price price, long longest) {
  /** A question may be put twice: the second time with the first answer and what is wrong with it. */
  private static final int ATTEMPTS = 2;

  public Seat {
    requireNonNull(member, "member");
    requireNonNull(price, "price");
  }

  /**
   * The most an asking may cost, in millionths of a won. No tokenizer makes more than two tokens of
   * a Korean letter, nor of any other sign.
   */
  long most(Question question) {
    long in = 2L * question.text().length();
    return price.microwon(new Usage(in, longest))
        + (ATTEMPTS - 1) * price.microwon(new Usage(2 * in + longest, longest));
  }
}
