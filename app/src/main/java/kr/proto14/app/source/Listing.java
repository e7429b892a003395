package kr.proto14.app.source;

import java.util.List;

/**
 * The games on sale that concern us.
 *
 * @param rounds rounds of our pools, in the order listed, each once
 * @param fixedOdds {@code gmTs} of the listed rounds of 프로토 승부식 (G101)
 * @param refused entries of our pools that could not be read, each with its cause
 */
public record Listing(List<ListedRound> rounds, List<Integer> fixedOdds, List<Fault> refused) {
  public Listing {
    rounds = List.copyOf(rounds);
    fixedOdds = List.copyOf(fixedOdds);
    refused = List.copyOf(refused);
  }
}
