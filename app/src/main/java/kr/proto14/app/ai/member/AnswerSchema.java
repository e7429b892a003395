package kr.proto14.app.ai.member;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;

/** The form of an answer, for providers that hold their models to one. */
final class AnswerSchema {
  private AnswerSchema() {}

  static ResponseFormat format() {
    JsonObjectSchema match =
        JsonObjectSchema.builder()
            .addIntegerProperty("no")
            .addIntegerProperty("home")
            .addIntegerProperty("middle")
            .addIntegerProperty("away")
            .addProperty(
                "reasons", JsonArraySchema.builder().items(new JsonStringSchema()).build())
            .required("no", "home", "middle", "away", "reasons")
            .additionalProperties(false)
            .build();
    JsonObjectSchema answer =
        JsonObjectSchema.builder()
            .addStringProperty("round")
            .addProperty("matches", JsonArraySchema.builder().items(match).build())
            .required("round", "matches")
            .additionalProperties(false)
            .build();
    return ResponseFormat.builder()
        .type(ResponseFormatType.JSON)
        .jsonSchema(JsonSchema.builder().name("forecast").rootElement(answer).build())
        .build();
  }
}
