package kr.proto14.app.ai.member;

import static java.util.Objects.requireNonNull;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import kr.proto14.app.ai.answer.Absence;
import kr.proto14.app.source.http.Wire;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A member behind a provider's interface. The library's part is made for each reply, and let go. */
public final class ChatMember implements Member {
  private static final Logger LOG = LoggerFactory.getLogger(ChatMember.class);

  /** Ten times what fourteen matches with reasons need; it is kept, and shown to the model again. */
  private static final int LONGEST_TEXT = 100_000;

  private final Provider provider;
  private final String model;
  private final Supplier<ChatModel> chat;

  /**
   * @param limit the longest a reply may take
   */
  public ChatMember(Provider provider, Access access, Wire wire, Duration limit) {
    this.provider = requireNonNull(provider, "provider");
    this.model = access.model();
    this.chat = () -> provider.chat(access, new WireClientBuilder(wire, limit));
  }

  @Override
  public String name() {
    return provider.key();
  }

  @Override
  public String model() {
    return model;
  }

  @Override
  public Reply reply(Talk talk) {
    try {
      return reply(chat.get().chat(messages(talk)));
    } catch (RuntimeException e) {
      Reply.Failed failed = Failures.of(e);
      LOG.info("{} ({}): {} {}", name(), model, failed.why().key(), failed.detail());
      return failed;
    }
  }

  private static List<ChatMessage> messages(Talk talk) {
    List<ChatMessage> messages = new ArrayList<>();
    messages.add(new SystemMessage(talk.system()));
    for (int i = 0; i < talk.turns().size(); i++) {
      String turn = talk.turns().get(i);
      if (i % 2 == 0) {
        messages.add(new UserMessage(turn));
      } else if (!turn.isBlank()) {
        messages.add(new AiMessage(turn));
      }
    }
    return messages;
  }

  private static Reply reply(ChatResponse response) {
    String written = response.aiMessage().text();
    String text = written == null ? "" : written;
    Usage usage = usage(response.tokenUsage());
    if (isHeldBack(response.finishReason(), text)) {
      return new Reply.Failed(Absence.REFUSAL, "the provider's filter", usage);
    }
    if (text.length() > LONGEST_TEXT) {
      return new Reply.Failed(Absence.SERVER_ERROR, "the model's answer is too long", usage);
    }
    return new Reply.Text(text, usage, response.finishReason() == FinishReason.LENGTH);
  }

  /** The library has no name for Anthropic's "refusal". */
  private static boolean isHeldBack(@Nullable FinishReason end, String text) {
    return end == FinishReason.CONTENT_FILTER || (end == FinishReason.OTHER && text.isBlank());
  }

  /** Gemini counts thoughts, which cost as much as words, in the total only. */
  private static Usage usage(@Nullable TokenUsage counted) {
    if (counted == null) {
      return Usage.NONE;
    }
    long in = count(counted.inputTokenCount());
    long out = Math.max(count(counted.outputTokenCount()), count(counted.totalTokenCount()) - in);
    return new Usage(in, out);
  }

  private static long count(@Nullable Integer tokens) {
    return tokens == null ? 0 : Math.max(0, tokens);
  }
}
