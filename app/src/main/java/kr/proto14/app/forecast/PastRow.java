package kr.proto14.app.forecast;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import kr.proto14.app.history.PastOdds;
import kr.proto14.engine.soccer.SoccerRow;

/**
 * A match as the models read it, and when its odds had been offered.
 *
 * @param row the match
 * @param odds empty where the archive has none
 */
public record PastRow(SoccerRow row, Optional<PastOdds.Kind> odds) {
  public PastRow {
    requireNonNull(row, "row");
    requireNonNull(odds, "odds");
  }
}
