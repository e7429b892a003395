package kr.proto14.app.source.betman;

import java.util.List;
import kr.proto14.app.source.Fault;

/**
 * Rounds of one pool from the closed list, the schedule or the list of published results.
 *
 * @param rounds in the order listed, each once
 * @param total how many the site says there are in all, at least those given
 * @param refused rows that could not be read, each with its cause
 */
public record ScheduledRounds(List<ScheduledRound> rounds, long total, List<Fault> refused) {
  public ScheduledRounds {
    rounds = List.copyOf(rounds);
    refused = List.copyOf(refused);
  }
}
