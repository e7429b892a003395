package kr.proto14.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The Bot API's answers. */
final class TelegramReply {
  private TelegramReply() {}

  static Reply good(JsonNode result) {
    ObjectNode node = Json.object().put("ok", true);
    node.set("result", result);
    return Reply.json(200, node);
  }

  static Reply error(int code, String description) {
    return Reply.json(code, body(code, description));
  }

  static Reply tooManyRequests(int seconds) {
    ObjectNode body = body(429, "Too Many Requests: retry after " + seconds);
    body.putObject("parameters").put("retry_after", seconds);
    return Reply.json(429, body);
  }

  static Reply migrated(long chat) {
    ObjectNode body = body(400, "Bad Request: group chat was upgraded to a supergroup chat");
    body.putObject("parameters").put("migrate_to_chat_id", chat);
    return Reply.json(400, body);
  }

  private static ObjectNode body(int code, String description) {
    return Json.object().put("ok", false).put("error_code", code).put("description", description);
  }
}
