package kr.proto14.app.source.betman;

import com.fasterxml.jackson.databind.node.ObjectNode;
import kr.proto14.app.source.http.Json;

/** The two forms in which clients of the site send {@code _sbmInfo}. */
enum BodyForm {
  /** As the site's own scripts send it. */
  DOUBLED {
    @Override
    ObjectNode sbmInfo() {
      ObjectNode outer = Json.object();
      outer.set(KEY, SINGLE.sbmInfo());
      return outer;
    }
  },
  /** As several working clients send it. */
  SINGLE {
    @Override
    ObjectNode sbmInfo() {
      return Json.object().put("debugMode", "false");
    }
  };

  private static final String KEY = "_sbmInfo";

  abstract ObjectNode sbmInfo();

  /** The whole body of a call, as UTF-8 JSON. */
  byte[] body(Call call) {
    ObjectNode body = Json.object();
    call.parameters().forEach(body::putPOJO);
    body.set(KEY, sbmInfo());
    return Json.bytes(body);
  }

  BodyForm other() {
    return this == DOUBLED ? SINGLE : DOUBLED;
  }

  /** Its name among the variants met. */
  String variant() {
    return this == DOUBLED ? "doubled" : "single";
  }
}
