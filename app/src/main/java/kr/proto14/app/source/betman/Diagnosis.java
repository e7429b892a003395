package kr.proto14.app.source.betman;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.betman.Verdict.Remedy;
import kr.proto14.app.source.http.Json;
import kr.proto14.app.source.http.Reply;
import kr.proto14.app.source.http.Wire;
import kr.proto14.app.source.http.Wording;

/** Judges an answer: the site's status code alone says little, so its content is looked at. */
final class Diagnosis {
  private static final int LONGEST_MESSAGE = 200;

  private Diagnosis() {}

  static Verdict of(Reply reply) {
    if (reply.oversize()) {
      return bad(FaultKind.CHANGED, Remedy.NONE, "The answer is larger than %d bytes.", Wire.LIMIT);
    }
    Page page = Page.of(reply.body());
    if (page.isMaintenance()) {
      return bad(
          FaultKind.MAINTENANCE,
          Remedy.NONE,
          "HTTP %d with a page that speaks of maintenance (점검).",
          reply.status());
    }
    if (reply.status() == 200) {
      return ofSuccess(reply, page);
    }
    return ofStatus(reply.status(), reply.header("Location"));
  }

  private static Verdict ofStatus(int status, String location) {
    if (status >= 500) {
      return bad(FaultKind.SITE_DOWN, Remedy.AGAIN, "The site answered HTTP %d.", status);
    }
    if (status == 403 || status == 429 || status == 401 || status == 451) {
      return bad(FaultKind.BLOCKED, Remedy.NONE, "The site refused us with HTTP %d.", status);
    }
    if (location.contains("/error/") || location.contains("login")) {
      return bad(
          FaultKind.BLOCKED,
          Remedy.ANOTHER_WAY,
          "HTTP %d sent us to an error or login page.",
          status);
    }
    return bad(
        FaultKind.CHANGED, Remedy.NONE, "The site answered HTTP %d in place of data.", status);
  }

  private static Verdict ofSuccess(Reply reply, Page page) {
    int size = reply.body().length;
    if (page.isError()) {
      return bad(
          FaultKind.BLOCKED,
          Remedy.ANOTHER_WAY,
          "HTTP 200 with the site's error page in place of data, %d bytes.",
          size);
    }
    if (page.isHtml()) {
      return bad(
          FaultKind.CHANGED, Remedy.NONE, "HTTP 200 with an unknown page of %d bytes.", size);
    }
    try {
      return ofJson(Json.parse(reply.body()));
    } catch (IOException e) {
      return bad(
          FaultKind.CHANGED, Remedy.AGAIN, "The answer of %d bytes is not whole JSON.", size);
    }
  }

  private static Verdict ofJson(JsonNode root) {
    if (!root.isObject()) {
      return bad(FaultKind.CHANGED, Remedy.AGAIN, "The answer is not a JSON object.");
    }
    JsonNode envelope = root.path("rsMsg");
    String status = envelope.path("statusCode").asText("");
    if (envelope.isMissingNode() || status.equals("S")) {
      return new Verdict.Good(root);
    }
    if (!envelope.isObject() || status.isBlank()) {
      return bad(FaultKind.CHANGED, Remedy.NONE, "The answer's rsMsg has no statusCode.");
    }
    String message = Wording.line(envelope.path("message").asText(""), LONGEST_MESSAGE);
    return bad(
        message.contains(Page.MAINTENANCE) ? FaultKind.MAINTENANCE : FaultKind.BLOCKED,
        Remedy.NONE,
        "The site refuses with status %s: %s",
        Wording.line(status, 20),
        message.isEmpty() ? "no message" : message);
  }

  private static Verdict.Bad bad(
      FaultKind kind, Remedy remedy, String format, Object... arguments) {
    return new Verdict.Bad(kind, Wording.of(format, arguments), remedy);
  }
}
