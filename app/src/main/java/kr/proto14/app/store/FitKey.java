package kr.proto14.app.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import kr.proto14.app.history.LeagueKey;

/**
 * What a fit is kept by.
 *
 * @param league the league it is of
 * @param model the model's name
 * @param version of the model's code, 1 or more
 * @param day for which it was made
 * @param asOf nothing recorded later went into it
 */
public record FitKey(LeagueKey league, String model, int version, LocalDate day, Instant asOf) {
  public FitKey {
    requireNonNull(league, "league");
    requireNonNull(model, "model");
    requireNonNull(day, "day");
    requireNonNull(asOf, "asOf");
    if (version < 1) {
      throw new IllegalArgumentException("versions count from 1");
    }
  }
}
