package kr.proto14.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.proto14.engine.forecast.Group;
import kr.proto14.engine.forecast.MatchForecast;
import kr.proto14.engine.forecast.MatchForecast.Voice;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.Probabilities;
import org.jspecify.annotations.Nullable;

/** Who took part in a forecast, for programs. */
final class VoicesJson {
  /** It had an opinion, which is shown beside the forecast and did not enter it. */
  private static final String SHOWN_ONLY = "shown-only";

  private VoicesJson() {}

  /** The forecasters of one match. */
  static void add(ArrayNode list, MatchForecast forecast) {
    for (Voice voice : forecast.voices()) {
      ObjectNode entry = list.addObject();
      entry.put("name", voice.name());
      entry.put("group", voice.group().key());
      entry.put("took_part", tookPart(voice));
      entry.put("reason", reason(voice));
      switch (voice.opinion()) {
        case Opinion.Estimate(var chances) -> add(entry.putArray("probabilities"), chances);
        case Opinion.Abstention _ -> entry.putNull("probabilities");
      }
      entry.put("weight", voice.weight());
    }
  }

  /** The forecasters of a round: one took part where at least one match used it. */
  static void add(ArrayNode list, List<MatchForecast> forecasts) {
    Map<String, Voice> strongest = new LinkedHashMap<>();
    for (MatchForecast forecast : forecasts) {
      for (Voice voice : forecast.voices()) {
        strongest.merge(voice.name(), voice, (one, other) -> stronger(one, other));
      }
    }
    strongest
        .values()
        .forEach(
            voice ->
                list.addObject()
                    .put("name", voice.name())
                    .put("took_part", tookPart(voice))
                    .put("reason", reason(voice)));
  }

  /** Three chances in slip order. */
  static void add(ArrayNode triple, Probabilities chances) {
    triple.add(chances.home()).add(chances.middle()).add(chances.away());
  }

  /** A member of the panel took part where it answered, even one whose answer only copies. */
  private static boolean tookPart(Voice voice) {
    return voice.weight() > 0
        || (voice.group() == Group.PANEL && voice.opinion() instanceof Opinion.Estimate);
  }

  private static Voice stronger(Voice one, Voice other) {
    boolean isBetter =
        tookPart(other) == tookPart(one) ? other.weight() > one.weight() : tookPart(other);
    return isBetter ? other : one;
  }

  private static @Nullable String reason(Voice voice) {
    if (tookPart(voice)) {
      return null;
    }
    return switch (voice.opinion()) {
      case Opinion.Abstention(String reason) -> reason;
      case Opinion.Estimate _ -> SHOWN_ONLY;
    };
  }
}
