package kr.proto14.app.source.betman;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The soccer and basketball bets of one round of 프로토 승부식 (G101).
 *
 * @param bets in their order
 * @param broken how many rows could not be read
 * @param raw reference of the kept raw answer
 */
public record FixtureBets(List<FixtureBet> bets, int broken, String raw) {
  public FixtureBets {
    bets = List.copyOf(bets);
    requireNonNull(raw, "raw");
  }
}
