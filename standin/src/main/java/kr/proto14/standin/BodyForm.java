package kr.proto14.standin;

import com.fasterxml.jackson.databind.JsonNode;

/** Which form of {@code _sbmInfo} the stand-in takes; the real site's taste is disputed. */
public enum BodyForm {
  EITHER,
  /** {@code {"_sbmInfo":{"debugMode":"false"}}} only. */
  SINGLE,
  /** {@code {"_sbmInfo":{"_sbmInfo":{"debugMode":"false"}}}} only. */
  DOUBLED;

  boolean takes(JsonNode body) {
    JsonNode outer = body.path("_sbmInfo");
    boolean single = outer.path("debugMode").asText("").equals("false");
    boolean doubled = outer.path("_sbmInfo").path("debugMode").asText("").equals("false");
    return switch (this) {
      case EITHER -> single || doubled;
      case SINGLE -> single;
      case DOUBLED -> doubled;
    };
  }
}
