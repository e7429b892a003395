package kr.proto14.app.cli;

import java.time.Instant;
import java.util.Locale;
import kr.proto14.app.source.SaleStatus;

/** Where a round's sale stands now, by its end and by what its source last said. */
enum SaleState {
  ON_SALE,
  NOT_OPEN,
  ENDED;

  static SaleState of(SaleStatus seen, Instant saleEnd, Instant now) {
    if (!now.isBefore(saleEnd)) {
      return ENDED;
    }
    return seen == SaleStatus.OPEN ? ON_SALE : NOT_OPEN;
  }

  /** The name in JSON, and the end of its text's key. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
