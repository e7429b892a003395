package kr.proto14.app.notify.message;

import java.util.Map;
import kr.proto14.app.round.track.Returned;

/** Words for what a ticket would have returned: never without saying how sure the figure is. */
final class MoneyWords {
  private final Texts texts;

  MoneyWords(Texts texts) {
    this.texts = texts;
  }

  String returned(Returned returned) {
    Map<String, Long> figures =
        Map.of("low", returned.low(), "likely", returned.likely(), "high", returned.high());
    return switch (returned.certainty()) {
      case ESTIMATED -> texts.text("returned.estimated", figures);
      case CONFIRMED ->
          texts.text(returned.likely() == 0 ? "returned.nothing" : "returned.confirmed", figures);
      case REFUNDED -> texts.text("returned.refunded", figures);
      case UNKNOWN -> texts.text("returned.unknown");
    };
  }
}
