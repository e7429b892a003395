package kr.proto14.app.source.kspo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.http.Fields;
import kr.proto14.app.source.http.Json;
import kr.proto14.app.source.http.Reply;
import kr.proto14.app.source.http.Unusable;
import kr.proto14.app.source.http.Wire;
import kr.proto14.app.source.http.Wording;

/** Judges an answer by its content: the gateway sends errors as XML, often with HTTP 200. */
final class Diagnosis {
  private static final int LOOKED_AT = 64 * 1024;
  private static final int LONGEST_TEXT = 200;
  private static final Pattern CODE =
      Pattern.compile("<(?:returnReasonCode|resultCode)>\\s*([^<]{0,40}?)\\s*</");
  private static final Pattern MESSAGE =
      Pattern.compile("<(?:returnAuthMsg|resultMsg)>\\s*([^<]{0,400}?)\\s*</");

  private Diagnosis() {}

  static Verdict of(Reply reply) {
    if (reply.oversize()) {
      return bad(FaultKind.CHANGED, false, "The answer is larger than %d bytes.", Wire.LIMIT);
    }
    String start = start(reply.body());
    return start.startsWith("<")
        ? ofMarkup(reply.status(), start)
        : ofJson(reply.status(), reply.body());
  }

  private static Verdict ofMarkup(int status, String text) {
    Matcher code = CODE.matcher(text);
    if (code.find()) {
      Matcher message = MESSAGE.matcher(text);
      Optional<Verdict> told = ofCode(code.group(1), message.find() ? message.group(1) : "");
      return told.orElseGet(
          () -> bad(FaultKind.CHANGED, false, "A good code in XML in place of JSON."));
    }
    if (text.contains("점검")) {
      return bad(
          FaultKind.MAINTENANCE, false, "HTTP %d, a page that speaks of maintenance.", status);
    }
    return status == 200
        ? bad(FaultKind.CHANGED, false, "HTTP 200 with an unknown page in place of data.")
        : ofStatus(status);
  }

  private static Verdict ofJson(int status, byte[] body) {
    Optional<JsonNode> root = object(body);
    if (root.isEmpty()) {
      return status == 200
          ? bad(FaultKind.CHANGED, true, "%d bytes that are no whole JSON object.", body.length)
          : ofStatus(status);
    }
    JsonNode response = root.get().has("response") ? root.get().path("response") : root.get();
    JsonNode header = response.path("header");
    String code = header.path("resultCode").asText("").strip();
    if (status != 200 && code.isEmpty()) {
      return ofStatus(status);
    }
    return ofCode(code, header.path("resultMsg").asText(""))
        .orElseGet(() -> status == 200 ? data(code, response) : ofStatus(status));
  }

  private static Optional<JsonNode> object(byte[] body) {
    try {
      return Optional.of(Json.parse(body)).filter(JsonNode::isObject);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Verdict data(String code, JsonNode response) {
    try {
      return new Verdict.Data(code, Fields.of(response.path("body"), "The body"));
    } catch (Unusable e) {
      return bad(e.kind(), false, "%s", e.detail());
    }
  }

  /** The verdict a code gives by itself; empty where it promises data. */
  private static Optional<Verdict> ofCode(String written, String message) {
    String told =
        Wording.of(
            "code %s %s",
            Wording.line(written.isEmpty() ? "missing" : written, 20),
            Wording.line(message, LONGEST_TEXT));
    Optional<ResultCode> known = ResultCode.of(written);
    if (known.isEmpty()) {
      return Optional.of(
          bad(FaultKind.CHANGED, false, "An answer with an unknown code: %s.", told));
    }
    String meaning = known.get().meaning();
    return switch (known.get().effect()) {
      case DATA -> Optional.empty();
      case EMPTY -> Optional.of(new Verdict.Empty());
      case PASSING ->
          Optional.of(bad(FaultKind.SITE_DOWN, true, "The portal has %s (%s).", meaning, told));
      case QUOTA -> Optional.of(bad(FaultKind.QUOTA, false, "It says %s (%s).", meaning, told));
      case OURS ->
          Optional.of(
              bad(
                  FaultKind.CONFIGURATION,
                  false,
                  "The portal does not take our call: %s (%s).",
                  meaning,
                  told));
    };
  }

  private static Verdict ofStatus(int status) {
    if (status >= 500) {
      return bad(FaultKind.SITE_DOWN, true, "The portal answered HTTP %d.", status);
    }
    if (status == 401) {
      return bad(
          FaultKind.CONFIGURATION, false, "The portal does not take our key: HTTP %d.", status);
    }
    if (status == 403 || status == 429) {
      return bad(
          FaultKind.BLOCKED, false, "The portal refused us with HTTP %d and no code.", status);
    }
    return bad(FaultKind.CHANGED, false, "The portal answered HTTP %d in place of data.", status);
  }

  private static String start(byte[] body) {
    String text = new String(body, 0, Math.min(body.length, LOOKED_AT), UTF_8);
    return (text.startsWith("\uFEFF") ? text.substring(1) : text).strip();
  }

  private static Verdict.Bad bad(
      FaultKind kind, boolean mayPass, String format, Object... arguments) {
    return new Verdict.Bad(kind, Wording.of(format, arguments), mayPass);
  }
}
