package kr.proto14.standin;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One round of fixed odds (프로토 승부식, G101).
 *
 * @param gmTs Betman's number of the round
 * @param saleStart when it appears
 * @param saleEnd when its sale ends
 * @param rows its odds, several a fixture
 */
public record OddsRound(int gmTs, Instant saleStart, Instant saleEnd, List<OddsRow> rows) {
  public OddsRound {
    requireNonNull(saleStart, "saleStart");
    requireNonNull(saleEnd, "saleEnd");
    rows = List.copyOf(rows);
  }

  Sale sale() {
    return new Sale(
        Game.FIXED_ODDS, gmTs, saleStart, saleEnd, 1_922_776_600L, 0, 0, saleEnd, false);
  }

  /** The same at another time; its number stays. */
  public OddsRound movedBy(Duration time) {
    return new OddsRound(
        gmTs,
        saleStart.plus(time),
        saleEnd.plus(time),
        rows.stream()
            .map(
                row ->
                    new OddsRow(
                        row.match().movedBy(time),
                        row.sport(),
                        row.betType(),
                        row.handicap(),
                        row.win(),
                        row.draw(),
                        row.lose()))
            .toList());
  }
}
