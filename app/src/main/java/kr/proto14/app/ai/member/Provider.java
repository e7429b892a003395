package kr.proto14.app.ai.member;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.util.Locale;
import java.util.Optional;

/** Who may sit on the panel, in the order in which they are shown. */
public enum Provider {
  OPENAI {
    @Override
    ChatModel chat(Access access, HttpClientBuilder http) {
      return openAi(access, http)
          .maxCompletionTokens(LONGEST)
          .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
          .strictJsonSchema(true)
          .responseFormat(AnswerSchema.format())
          .build();
    }
  },
  ANTHROPIC {
    @Override
    ChatModel chat(Access access, HttpClientBuilder http) {
      return AnthropicChatModel.builder()
          .httpClientBuilder(http)
          .baseUrl(access.url().toString())
          .apiKey(access.revealedKey())
          .modelName(access.model())
          .maxTokens(LONGEST)
          .maxRetries(0)
          .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
          .responseFormat(AnswerSchema.format())
          .build();
    }
  },
  GEMINI {
    @Override
    ChatModel chat(Access access, HttpClientBuilder http) {
      return GoogleAiGeminiChatModel.builder()
          .httpClientBuilder(http)
          .baseUrl(access.url().toString())
          .apiKey(access.revealedKey())
          .modelName(access.model())
          .maxOutputTokens(LONGEST)
          .returnThinking(false)
          .maxRetries(0)
          .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
          .responseFormat(AnswerSchema.format())
          .build();
    }
  },
  DEEPSEEK,
  KIMI,
  /** A server of the user's own that speaks OpenAI's form, such as Ollama or vLLM. */
  LOCAL;

  /**
   * The most tokens of an answer. Thoughts count as output; fourteen matches with reasons need some
   * 3,000 tokens themselves.
   */
  public static final int LONGEST = 16_000;

  /** Its name in JSON, records and settings. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The provider of a key. */
  public static Optional<Provider> of(String key) {
    for (Provider provider : values()) {
      if (provider.key().equals(key)) {
        return Optional.of(provider);
      }
    }
    return Optional.empty();
  }

  /** Most speak OpenAI's form, and promise JSON, if not its schema. */
  ChatModel chat(Access access, HttpClientBuilder http) {
    return openAi(access, http).maxTokens(LONGEST).responseFormat(ResponseFormat.JSON).build();
  }

  private static OpenAiChatModel.OpenAiChatModelBuilder openAi(
      Access access, HttpClientBuilder http) {
    return OpenAiChatModel.builder()
        .httpClientBuilder(http)
        .baseUrl(access.url().toString())
        .apiKey(access.revealedKey())
        .modelName(access.model())
        .maxRetries(0);
  }
}
