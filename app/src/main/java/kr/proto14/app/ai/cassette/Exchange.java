package kr.proto14.app.ai.cassette;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import kr.proto14.app.ai.member.Reply;
import kr.proto14.app.ai.member.Talk;
import kr.proto14.app.ai.member.Usage;
import kr.proto14.app.store.Json;

/**
 * What was said to a member, and what came back.
 *
 * @param member the member's name
 * @param model its model's name
 */
record Exchange(String member, String model, Talk talk, Reply reply) {
  static final int VERSION = 1;

  Exchange {
    requireNonNull(member, "member");
    requireNonNull(model, "model");
    requireNonNull(talk, "talk");
    requireNonNull(reply, "reply");
  }

  /** Lower-case hex SHA-256 of the canonical JSON of a talk. */
  static String hash(Talk talk) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Json.write(json(talk)).getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** One line of a cassette, canonical, without its end. */
  String line() {
    ObjectNode line = Json.object().put("cassette", VERSION);
    line.put("member", member).put("model", model).put("talk_hash", hash(talk));
    line.set("talk", json(talk));
    line.set("reply", json(reply));
    return Json.write(line);
  }

  /** All that was written by anybody in it. */
  Stream<String> texts() {
    String written =
        switch (reply) {
          case Reply.Text text -> text.text();
          case Reply.Failed failed -> failed.detail();
        };
    return Stream.concat(talk.turns().stream(), Stream.of(member, model, talk.system(), written));
  }

  private static ObjectNode json(Talk talk) {
    ObjectNode json = Json.object().put("system", talk.system());
    ArrayNode turns = json.putArray("turns");
    talk.turns().forEach(turns::add);
    return json;
  }

  private static ObjectNode json(Reply reply) {
    ObjectNode json = Json.object();
    Usage usage =
        switch (reply) {
          case Reply.Text(String text, Usage counted, boolean isCut) -> {
            json.put("text", text).put("cut", isCut);
            yield counted;
          }
          case Reply.Failed(var why, String detail, Usage counted, _) -> {
            json.put("failed", why.key()).put("detail", detail);
            yield counted;
          }
        };
    json.putObject("usage").put("in", usage.tokensIn()).put("out", usage.tokensOut());
    return json;
  }
}
