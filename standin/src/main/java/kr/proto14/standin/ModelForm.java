package kr.proto14.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The wire forms that providers of language models speak. */
enum ModelForm {
  OPENAI("Authorization") {
    @Override
    boolean isCall(String path) {
      return path.equals("/chat/completions");
    }

    @Override
    List<String> texts(JsonNode request) {
      List<String> texts = new ArrayList<>();
      request.path("messages").forEach(message -> addTexts(message.path("content"), texts));
      return texts;
    }

    @Override
    ObjectNode answer(String model, Written written) {
      ObjectNode answer =
          Json.object()
              .put("id", "chatcmpl-1")
              .put("object", "chat.completion")
              .put("created", 0)
              .put("model", model);
      ObjectNode choice = answer.putArray("choices").addObject().put("index", 0);
      ObjectNode message = choice.putObject("message").put("role", "assistant");
      switch (written.end()) {
        case WHOLE -> choice.put("finish_reason", "stop");
        case LENGTH -> choice.put("finish_reason", "length");
        case FILTERED -> choice.put("finish_reason", "content_filter");
        case DECLINED -> {
          choice.put("finish_reason", "stop");
          message.put("refusal", "I'm sorry, I can't help with that.").putNull("content");
        }
      }
      if (written.end() != End.DECLINED) {
        message.put("content", written.text());
      }
      answer
          .putObject("usage")
          .put("prompt_tokens", written.tokensIn())
          .put("completion_tokens", written.tokensOut())
          .put("total_tokens", written.tokensIn() + written.tokensOut());
      return answer;
    }
  },
  ANTHROPIC("x-api-key") {
    @Override
    boolean isCall(String path) {
      return path.equals("/messages");
    }

    @Override
    List<String> texts(JsonNode request) {
      List<String> texts = new ArrayList<>();
      request.path("messages").forEach(message -> addTexts(message.path("content"), texts));
      return texts;
    }

    @Override
    ObjectNode answer(String model, Written written) {
      ObjectNode answer =
          Json.object()
              .put("id", "msg_1")
              .put("type", "message")
              .put("role", "assistant")
              .put("model", model);
      var content = answer.putArray("content");
      if (!written.text().isEmpty()) {
        content.addObject().put("type", "text").put("text", written.text());
      }
      switch (written.end()) {
        case WHOLE -> answer.put("stop_reason", "end_turn");
        case LENGTH -> answer.put("stop_reason", "max_tokens");
        case FILTERED, DECLINED -> answer.put("stop_reason", "refusal");
      }
      answer
          .putObject("usage")
          .put("input_tokens", written.tokensIn())
          .put("output_tokens", written.tokensOut());
      return answer;
    }
  },
  GEMINI("x-goog-api-key") {
    @Override
    boolean isCall(String path) {
      return path.startsWith("/models/") && path.endsWith(":generateContent");
    }

    @Override
    List<String> texts(JsonNode request) {
      List<String> texts = new ArrayList<>();
      request.path("contents").forEach(content -> addTexts(content.path("parts"), texts));
      return texts;
    }

    @Override
    ObjectNode answer(String model, Written written) {
      ObjectNode answer = Json.object();
      if (written.end() == End.DECLINED) {
        answer.putObject("promptFeedback").put("blockReason", "PROHIBITED_CONTENT");
        return answer.put("modelVersion", model);
      }
      ObjectNode candidate = answer.putArray("candidates").addObject().put("index", 0);
      ObjectNode content = candidate.putObject("content").put("role", "model");
      if (!written.text().isEmpty()) {
        content.putArray("parts").addObject().put("text", written.text());
      }
      switch (written.end()) {
        case WHOLE -> candidate.put("finishReason", "STOP");
        case LENGTH -> candidate.put("finishReason", "MAX_TOKENS");
        case FILTERED, DECLINED -> candidate.put("finishReason", "SAFETY");
      }
      answer
          .putObject("usageMetadata")
          .put("promptTokenCount", written.tokensIn())
          .put("candidatesTokenCount", written.tokensOut() - written.thoughts())
          .put("thoughtsTokenCount", written.thoughts())
          .put("totalTokenCount", written.tokensIn() + written.tokensOut());
      return answer.put("modelVersion", model);
    }
  };

  private final String keyHeader;

  ModelForm(String keyHeader) {
    this.keyHeader = keyHeader;
  }

  /** How an answer ends. */
  enum End {
    WHOLE,
    /** Cut off at the longest length. */
    LENGTH,
    /** Held back by the provider. */
    FILTERED,
    /** Declined in the way that the provider has for it. */
    DECLINED
  }

  /**
   * What a model wrote.
   *
   * @param tokensOut thoughts included
   */
  record Written(String text, End end, int tokensIn, int tokensOut, int thoughts) {}

  /** The header that carries the key. */
  String keyHeader() {
    return keyHeader;
  }

  /** Whether a path below the base URL asks a model. */
  abstract boolean isCall(String path);

  /** What was said to and by the model so far, but for the system's part. */
  abstract List<String> texts(JsonNode request);

  abstract ObjectNode answer(String model, Written written);

  /** The model asked: in the path for Gemini, in the body for the others. */
  static String model(String path, JsonNode request) {
    int models = path.indexOf("/models/");
    return models < 0
        ? request.path("model").asText("")
        : Optional.of(path.substring(models + "/models/".length()))
            .map(name -> name.substring(0, Math.max(0, name.indexOf(':'))))
            .orElse("");
  }

  private static void addTexts(JsonNode content, List<String> texts) {
    if (content.isTextual()) {
      texts.add(content.textValue());
    }
    content.forEach(part -> texts.add(part.path("text").asText("")));
  }
}
