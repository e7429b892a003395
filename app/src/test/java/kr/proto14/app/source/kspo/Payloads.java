package kr.proto14.app.source.kspo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import kr.proto14.app.source.http.Json;
import kr.proto14.app.source.http.Reply;

/** Answers of the portal as text, and as they look once judged. */
final class Payloads {
  static final LocalDate DAY = LocalDate.of(2025, 12, 23);
  static final Instant NOW = Instant.parse("2025-12-24T03:00:00Z");

  private Payloads() {}

  /** A row with a kick-off at 04:00. */
  static ObjectNode row(String sport, String home, String away) {
    return Json.object()
        .put("row_num", 6)
        .put("match_ymd", "20251223")
        .put("match_tm", "0400")
        .put("match_sport_han_nm", sport)
        .put("leag_han_nm", "이탈리아슈퍼컵")
        .put("hteam_han_nm", home)
        .put("ateam_han_nm", away)
        .put("stdm_han_nm", "알아왈파크")
        .put("obj_prod_nm", "프로토");
  }

  static ObjectNode answer(int total, ObjectNode... rows) {
    ObjectNode root = Json.object();
    ObjectNode response = root.putObject("response");
    response.putObject("header").put("resultCode", "00").put("resultMsg", "NORMAL SERVICE.");
    ObjectNode body = response.putObject("body").put("totalCount", total);
    var list = body.putObject("items").putArray("item");
    for (ObjectNode row : rows) {
      list.add(row);
    }
    return root;
  }

  static Reply reply(int status, String body) {
    return reply(status, body.getBytes(UTF_8));
  }

  static Reply reply(int status, byte[] body) {
    return new Reply(status, HttpHeaders.of(Map.of(), (name, value) -> true), body, false);
  }

  static Answer judged(byte[] body) {
    return new Answer("day 2025-12-23 page 1", Diagnosis.of(reply(200, body)), NOW, "raw");
  }

  static Answer judged(String body) {
    return judged(body.getBytes(UTF_8));
  }

  static Answer judged(ObjectNode root) {
    return judged(Json.bytes(root));
  }
}
