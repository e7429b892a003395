package kr.proto14.app.round;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.ai.Reason;
import kr.proto14.app.source.Money;
import kr.proto14.engine.pool.Votes;

/**
 * All that the message about a sealed prediction tells.
 *
 * @param prediction the prediction
 * @param seal lower-case hex SHA-256 it is sealed with
 * @param advice the ticket
 * @param money sales and carry-over as last seen
 * @param votes the crowd's votes by match number; may be empty
 * @param at when it is told
 * @param revision what it replaces; empty for the first version
 * @param reasons what members of the panel gave for reasons, by match number; may be empty
 */
public record Announcement(
    Prediction prediction,
    String seal,
    Advice advice,
    Money money,
    Map<Integer, Votes> votes,
    Instant at,
    Optional<Revision> revision,
    Map<Integer, List<Reason>> reasons) {
  public Announcement {
    requireNonNull(prediction, "prediction");
    requireNonNull(seal, "seal");
    requireNonNull(advice, "advice");
    requireNonNull(money, "money");
    requireNonNull(at, "at");
    requireNonNull(revision, "revision");
    votes = Map.copyOf(votes);
    reasons = Map.copyOf(reasons);
  }

  /** What is told where nobody gave a reason. */
  public Announcement(
      Prediction prediction,
      String seal,
      Advice advice,
      Money money,
      Map<Integer, Votes> votes,
      Instant at,
      Optional<Revision> revision) {
    this(prediction, seal, advice, money, votes, at, revision, Map.of());
  }

  /** What is told without a word on the version before. */
  public Announcement(
      Prediction prediction,
      String seal,
      Advice advice,
      Money money,
      Map<Integer, Votes> votes,
      Instant at) {
    this(prediction, seal, advice, money, votes, at, Optional.empty());
  }
}
