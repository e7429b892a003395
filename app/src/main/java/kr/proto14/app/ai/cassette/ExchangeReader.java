package kr.proto14.app.ai.cassette;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import kr.proto14.app.ai.answer.Absence;
import kr.proto14.app.ai.member.Reply;
import kr.proto14.app.ai.member.Talk;
import kr.proto14.app.ai.member.Usage;
import kr.proto14.app.store.Json;
import kr.proto14.app.store.StoreException;

/** Reads a line of a cassette. */
final class ExchangeReader {
  private ExchangeReader() {}

  /**
   * What a line holds.
   *
   * @throws BadLine if it is none of ours, or was changed
   */
  static Exchange read(String line) throws BadLine {
    JsonNode node;
    try {
      node = Json.read(line);
    } catch (StoreException e) {
      throw new BadLine("no JSON");
    }
    JsonNode version = node.path("cassette");
    if (!version.isInt()) {
      throw new BadLine("no cassette's line");
    }
    if (version.intValue() != Exchange.VERSION) {
      throw new CassetteException("unknown version " + version.intValue());
    }
    Talk talk = talk(node.path("talk"));
    if (!Exchange.hash(talk).equals(text(node, "talk_hash"))) {
      throw new BadLine("its talk is not the one that was recorded");
    }
    return new Exchange(text(node, "member"), text(node, "model"), talk, reply(node.path("reply")));
  }

  /** A line that holds no exchange. */
  static final class BadLine extends Exception {
    private static final long serialVersionUID = 1;

    BadLine(String message) {
      super(message);
    }
  }

  private static Talk talk(JsonNode node) throws BadLine {
    List<String> turns = new ArrayList<>();
    for (JsonNode turn : node.path("turns")) {
      if (!turn.isTextual()) {
        throw new BadLine("turns are texts");
      }
      turns.add(turn.textValue());
    }
    if (turns.size() % 2 == 0) {
      throw new BadLine("the last turn is ours");
    }
    return new Talk(text(node, "system"), turns);
  }

  private static Reply reply(JsonNode node) throws BadLine {
    Usage usage = new Usage(count(node, "in"), count(node, "out"));
    if (node.has("failed")) {
      return new Reply.Failed(absence(text(node, "failed")), text(node, "detail"), usage);
    }
    JsonNode isCut = node.path("cut");
    if (!isCut.isBoolean()) {
      throw new BadLine("no cut");
    }
    return new Reply.Text(text(node, "text"), usage, isCut.booleanValue());
  }

  private static Absence absence(String key) throws BadLine {
    for (Absence absence : Absence.values()) {
      if (absence.key().equals(key)) {
        return absence;
      }
    }
    throw new BadLine("no reason " + key);
  }

  private static long count(JsonNode reply, String name) throws BadLine {
    JsonNode count = reply.path("usage").path(name);
    if (!count.canConvertToLong() || !count.isIntegralNumber() || count.longValue() < 0) {
      throw new BadLine("no count of tokens " + name);
    }
    return count.longValue();
  }

  private static String text(JsonNode node, String name) throws BadLine {
    JsonNode text = node.path(name);
    if (!text.isTextual()) {
      throw new BadLine("no " + name);
    }
    return text.textValue();
  }
}
