package kr.proto14.app.source.betman;

import java.util.Map;
import kr.proto14.app.source.SaleStatus;
import kr.proto14.app.source.http.Fields;
import kr.proto14.app.source.http.Sightings;

/** The site's words for where a round stands in its sale. */
final class SaleStatusReader {
  private static final Map<String, SaleStatus> WORDS =
      Map.of(
          "SaleBefore", SaleStatus.BEFORE,
          "SaleProgress", SaleStatus.OPEN,
          "SaleComplete", SaleStatus.CLOSED,
          "WinningProcess", SaleStatus.SETTLING,
          "PayoStart", SaleStatus.PAYING,
          "PayoEnd", SaleStatus.PAID);

  private final Sightings sightings;

  SaleStatusReader(Sightings sightings) {
    this.sightings = sightings;
  }

  /** The status of a round; a word we do not know is recorded and means not open. */
  SaleStatus read(Fields lottery, String evidence) {
    String word = lottery.text("saleStatus").orElse("none");
    SaleStatus status = WORDS.get(word);
    if (status != null) {
      return status;
    }
    sightings.met("sale-status", word, evidence);
    return SaleStatus.UNKNOWN;
  }
}
